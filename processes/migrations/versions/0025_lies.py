"""What lies is counted from indexes alone, however many cases have ended

Revision: 0025, after 0024.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

RUNNING = ("ix_case_running", "case", ["definition_id", "team_id"])
RESTING = ("ix_passage_resting", "passage", ["case_id", "step"])
OPEN, HERE = sa.text("closed_at IS NULL"), sa.text("left_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    _drop()
    lies, rests = ["id", "centre_id", "version_id", "opened_at"], ["version_id", "element", "entered_at", "how"]
    op.create_index(*RUNNING, postgresql_include=lies, postgresql_where=OPEN)
    op.create_index(*RESTING, postgresql_include=rests, postgresql_where=HERE)


def downgrade() -> None:
    """Take the change back."""
    _drop()
    op.create_index(*RUNNING, postgresql_where=OPEN)
    op.create_index(*RESTING, postgresql_where=HERE)


def _drop() -> None:
    for name, table, _ in (RUNNING, RESTING):
        op.drop_index(name, table_name=table)
