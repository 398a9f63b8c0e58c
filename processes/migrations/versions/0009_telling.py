"""How a person wants to be told

Revision: 0009, after 0008.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "telling",
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("ways", JSONB(), nullable=False),
        sa.Column("pushed", JSONB(), nullable=False),
        sa.Column("digest_hour", sa.Integer(), nullable=False),
        sa.Column("digested_on", sa.Date(), nullable=True),
        sa.Column("feed_hash", sa.LargeBinary(), nullable=True),
        sa.Column("feed_since", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_telling_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_telling")),
        sa.UniqueConstraint("feed_hash", name=op.f("uq_telling_feed_hash")),
    )
    op.create_table(
        "push_device",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("shared", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_push_device_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push_device")),
        sa.UniqueConstraint("endpoint", name=op.f("uq_push_device_endpoint")),
    )
    op.create_index(op.f("ix_push_device_person_id"), "push_device", ["person_id"], unique=False)
    op.create_index("ix_notice_unseen", "notice", ["person_id", "made_at"], postgresql_where=sa.text("seen_at IS NULL"))


def downgrade() -> None:
    """Take the change back."""
    op.drop_index("ix_notice_unseen", table_name="notice")
    op.drop_table("push_device")
    op.drop_table("telling")
