"""Parties' doors, mended

Revision: 0011, after 0010.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("contact", sa.Column("address", sa.String(), nullable=False, server_default=""))
    op.alter_column("contact", "address", server_default=None)
    for name in ("kept_why", "kept_places", "released_because"):
        op.add_column("document", sa.Column(name, sa.String(), nullable=True))
    op.add_column("document", sa.Column("made_from", JSONB(), nullable=True))
    op.add_column("document", sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_document_kept", "document", ["case_id"], postgresql_where=sa.text("kept_why IS NOT NULL"))
    op.alter_column("invitation", "task_id", existing_type=sa.UUID(), nullable=True)
    op.create_index(
        "uq_invitation_time",
        "invitation",
        ["case_id"],
        unique=True,
        postgresql_where=sa.text("task_id IS NULL AND ended_at IS NULL"),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_index("uq_invitation_time", table_name="invitation")
    op.execute("DELETE FROM invitation WHERE task_id IS NULL")
    op.alter_column("invitation", "task_id", existing_type=sa.UUID(), nullable=False)
    op.drop_index("ix_document_kept", table_name="document")
    for name in ("replaced_at", "released_because", "made_from", "kept_places", "kept_why"):
        op.drop_column("document", name)
    op.drop_column("contact", "address")
