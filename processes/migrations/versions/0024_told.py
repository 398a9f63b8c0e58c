"""What may be told of other places is kept beside the sums

Revision: 0024, after 0023.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "tally_told",
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "day", "value", name=op.f("pk_tally_told")),
    )
    op.create_index("ix_tally_told_day", "tally_told", ["day", "key_id"])
    op.execute("UPDATE tally_mark SET snapshot = NULL, underway = NULL, reached = NULL")  # every case is counted anew


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("tally_told")
