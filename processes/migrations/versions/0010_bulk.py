"""Work on many rows at once

Revision: 0010, after 0009.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "bulk",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("facts", JSONB(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_bulk_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk")),
    )
    op.create_index("ix_bulk_person", "bulk", ["person_id", "made_at"], unique=False)
    op.create_table(
        "bulk_row",
        sa.Column("bulk_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.UUID(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("facts", JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["bulk_id"], ["bulk.id"], name=op.f("fk_bulk_row_bulk_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_bulk_row_task_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("bulk_id", "position", name=op.f("pk_bulk_row")),
    )
    op.create_index(op.f("ix_bulk_row_task_id"), "bulk_row", ["task_id"], unique=False)
    left = sa.text("outcome IS NULL")
    op.create_index("ix_bulk_row_left", "bulk_row", ["bulk_id", "position"], unique=False, postgresql_where=left)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("bulk_row")
    op.drop_table("bulk")
