"""Norms, capacity and campaigns

Revision: 0021, after 0020.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "norm",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("definition_id", sa.UUID(), nullable=False),
        sa.Column("element", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by_id", sa.UUID(), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_norm_takes_time")),
        sa.ForeignKeyConstraint(["definition_id"], ["definition.id"], name=op.f("fk_norm_definition_id")),
        sa.ForeignKeyConstraint(["set_by_id"], ["person.id"], name=op.f("fk_norm_set_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_norm")),
        sa.UniqueConstraint("definition_id", "element", "since", name=op.f("uq_norm_definition_id_element_since")),
    )
    op.create_table(
        "team_hours",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("team_id", sa.UUID(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by_id", sa.UUID(), nullable=False),
        sa.CheckConstraint("hours > 0", name=op.f("ck_team_hours_some_hours")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_hours_team_id")),
        sa.ForeignKeyConstraint(["set_by_id"], ["person.id"], name=op.f("fk_team_hours_set_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_hours")),
        sa.UniqueConstraint("team_id", "since", name=op.f("uq_team_hours_team_id_since")),
    )
    op.create_table(
        "campaign",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("definition_id", sa.UUID(), nullable=False),
        sa.Column("team_id", sa.UUID(), nullable=True),
        sa.Column("opened_before", sa.Date(), nullable=False),
        sa.Column("goal", sa.Integer(), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("began_by_id", sa.UUID(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.UUID(), nullable=True),
        sa.CheckConstraint("goal > 0", name=op.f("ck_campaign_some_goal")),
        sa.ForeignKeyConstraint(["definition_id"], ["definition.id"], name=op.f("fk_campaign_definition_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_campaign_team_id")),
        sa.ForeignKeyConstraint(["began_by_id"], ["person.id"], name=op.f("fk_campaign_began_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["person.id"], name=op.f("fk_campaign_ended_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
    )
    op.create_index(op.f("ix_campaign_team_id"), "campaign", ["team_id"])


def downgrade() -> None:
    """Take the change back."""
    for name in ("campaign", "team_hours", "norm"):
        op.drop_table(name)
