"""What is checked, sampled and complained of

Revision: 0020, after 0019.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    _flaws()
    _supervision()
    op.create_index("ix_case_definition", "case", ["definition_id", "opened_at"])
    op.execute("DELETE FROM tally_mark")  # more is counted from now on: every case is to be counted anew


def _flaws() -> None:
    op.create_table(
        "flaw",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("other_id", sa.UUID(), nullable=True),
        sa.Column("detail", postgresql.JSONB(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_by_id", sa.UUID(), nullable=True),
        sa.Column("accepted_why", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_flaw_case_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["accepted_by_id"], ["person.id"], name=op.f("fk_flaw_accepted_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flaw")),
    )
    op.create_index(
        "uq_flaw_open",
        "flaw",
        ["case_id", "rule", "place", "since"],
        unique=True,
        postgresql_where=sa.text("ended_on IS NULL"),
    )
    op.create_index(
        "ix_flaw_other", "flaw", ["other_id"], postgresql_where=sa.text("ended_on IS NULL AND other_id IS NOT NULL")
    )
    op.create_index("ix_flaw_ended_on", "flaw", ["ended_on"])
    op.create_table(
        "flaw_mark",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=True),
        sa.Column("underway", sa.Text(), nullable=True),
        sa.Column("reached", sa.UUID(), nullable=True),
        sa.Column("checks", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flaw_mark")),
    )


def _supervision() -> None:
    op.create_table(
        "supervision",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("strata", postgresql.JSONB(), nullable=False),
        sa.Column("pool", sa.String(), nullable=False),
        sa.Column("checklist", sa.String(), nullable=False),
        sa.Column("points", postgresql.JSONB(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drawn_by_id", sa.UUID(), nullable=False),
        sa.ForeignKeyConstraint(["drawn_by_id"], ["person.id"], name=op.f("fk_supervision_drawn_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision")),
    )
    op.create_index("ix_supervision_place", "supervision", ["place", "until"])
    _rulings()
    _actions()


def _rulings() -> None:
    op.create_table(
        "supervised_ruling",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("supervision_id", sa.UUID(), nullable=False),
        sa.Column("ruling_id", sa.UUID(), nullable=False),
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("stratum", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("answers", postgresql.JSONB(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("assessed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("assessed_by_id", sa.UUID(), nullable=True),
        sa.ForeignKeyConstraint(["assessed_by_id"], ["person.id"], name=op.f("fk_supervised_ruling_assessed_by_id")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_supervised_ruling_case_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["ruling_id"], ["ruling.id"], name=op.f("fk_supervised_ruling_ruling_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["supervision_id"],
            ["supervision.id"],
            name=op.f("fk_supervised_ruling_supervision_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervised_ruling")),
        sa.UniqueConstraint("supervision_id", "ruling_id", name=op.f("uq_supervised_ruling_supervision_id_ruling_id")),
    )
    op.create_index(op.f("ix_supervised_ruling_ruling_id"), "supervised_ruling", ["ruling_id"])
    op.create_index(op.f("ix_supervised_ruling_case_id"), "supervised_ruling", ["case_id"])


def _actions() -> None:
    op.create_table(
        "supervision_action",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("supervision_id", sa.UUID(), nullable=False),
        sa.Column("point", sa.String(), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", sa.UUID(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by_id", sa.UUID(), nullable=True),
        sa.Column("effect", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_supervision_action_made_by_id")),
        sa.ForeignKeyConstraint(["done_by_id"], ["person.id"], name=op.f("fk_supervision_action_done_by_id")),
        sa.ForeignKeyConstraint(
            ["supervision_id"],
            ["supervision.id"],
            name=op.f("fk_supervision_action_supervision_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision_action")),
    )
    op.create_index(op.f("ix_supervision_action_supervision_id"), "supervision_action", ["supervision_id"])
    op.create_index(
        "ix_supervision_action_open", "supervision_action", ["due_day"], postgresql_where=sa.text("done_at IS NULL")
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_index("ix_case_definition", table_name="case")
    for name in ("supervision_action", "supervised_ruling", "supervision", "flaw_mark", "flaw"):
        op.drop_table(name)
