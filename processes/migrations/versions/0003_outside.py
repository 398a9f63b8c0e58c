"""Letters on paper and how they were sent, and messages from services outside

Revision: 0003, after 0002.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("document", sa.Column("pdf_hash", sa.String(), nullable=True))
    op.add_column("document", sa.Column("sent_how", sa.String(), nullable=True))
    op.add_column("document", sa.Column("delivered_on", sa.Date(), nullable=True))
    op.add_column("document", sa.Column("reference", sa.String(), nullable=True))
    op.create_table(
        "incoming",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("stand_in", sa.Boolean(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_incoming_case_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming")),
        sa.UniqueConstraint("sender", "message_id", name=op.f("uq_incoming_sender_message_id")),
    )
    op.create_index(op.f("ix_incoming_case_id"), "incoming", ["case_id"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("incoming")
    for name in ("reference", "delivered_on", "sent_how", "pdf_hash"):
        op.drop_column("document", name)
