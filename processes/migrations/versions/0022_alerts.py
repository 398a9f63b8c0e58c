"""Alerts that wait until a signal is real

Revision: 0022, after 0021.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "signal",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("team_id", sa.UUID(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("what", "side", "rule")),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("began_on", "week")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("value", "mean", "low", "high")),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.UUID(), nullable=True),
        sa.ForeignKeyConstraint(["settled_by_id"], ["person.id"], name=op.f("fk_signal_settled_by_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_signal_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signal")),
    )
    lasts = sa.text("ended_at IS NULL")
    op.create_index("uq_signal_lasting", "signal", ["team_id", "what"], unique=True, postgresql_where=lasts)
    op.create_index("ix_signal_raised_at", "signal", ["raised_at"])


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("signal")
