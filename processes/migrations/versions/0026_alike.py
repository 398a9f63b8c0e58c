"""Names of sums are found by a hash that is kept with them, and ended cases by the moment they ended

Revision: 0026, after 0025.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

RESTING = ("ix_passage_resting", "passage", ["case_id", "step"])
HERE = sa.text("left_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    op.add_column("tally_key", sa.Column("alike", sa.BigInteger(), nullable=True))
    op.execute(
        "UPDATE tally_key SET alike = hashtextextended("
        "ROW(measure, definition_id, version_id, centre_id, team_id, rule_set, key)::text, 0)"
    )
    op.alter_column("tally_key", "alike", nullable=False)
    op.create_index("ix_tally_key_alike", "tally_key", ["alike"])
    op.create_index("ix_case_closed_at", "case", ["closed_at"], postgresql_where=sa.text("closed_at IS NOT NULL"))
    op.drop_index("ix_passage_resting", table_name="passage")  # what rests is among the sums now
    op.create_index(*RESTING, postgresql_where=HERE)


def downgrade() -> None:
    """Take the change back."""
    op.drop_index("ix_passage_resting", table_name="passage")
    rests = ["version_id", "element", "entered_at", "how"]
    op.create_index(*RESTING, postgresql_include=rests, postgresql_where=HERE)
    op.drop_index("ix_case_closed_at", table_name="case")
    op.drop_index("ix_tally_key_alike", table_name="tally_key")
    op.drop_column("tally_key", "alike")
