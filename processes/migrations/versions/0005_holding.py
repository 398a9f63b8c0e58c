"""How work is held: absence, conflicts of interest, delegation, notes on tasks, turns

Revision: 0005, after 0004.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

LIVE = sa.text("ended_at IS NULL")
UNHELD = sa.text("condition = 'open' AND assignee_id IS NULL")
HELPED = sa.text("condition = 'open' AND helper_id IS NOT NULL")


def upgrade() -> None:
    """Make the change."""
    op.add_column("absence", sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True))
    op.drop_constraint("ck_absence_ends_after_start", "absence")
    op.create_check_constraint("ends_after_start", "absence", "until IS NULL OR until >= since - 1")
    op.execute("CREATE SEQUENCE turn")
    op.add_column("membership", sa.Column("turn", sa.BigInteger(), nullable=True))
    op.add_column("task", sa.Column("helper_id", sa.UUID(), nullable=True))
    op.create_foreign_key("fk_task_helper_id", "task", "person", ["helper_id"], ["id"])
    op.create_index("ix_task_helper", "task", ["helper_id"], postgresql_where=HELPED)
    op.create_index("ix_task_unheld", "task", ["team_id", "sort_at", "id"], postgresql_where=UNHELD)
    _task_note()
    _conflict()


def _task_note() -> None:
    op.create_table(
        "task_note",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("task_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("to_id", sa.UUID(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_note_task_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_task_note_person_id")),
        sa.ForeignKeyConstraint(["to_id"], ["person.id"], name=op.f("fk_task_note_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_note")),
    )
    op.create_index("ix_task_note_task", "task_note", ["task_id", "made_at"])


def _conflict() -> None:
    table = "conflict_of_interest"
    op.create_table(
        table,
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("citizen_id", sa.UUID(), nullable=True),
        sa.Column("case_id", sa.UUID(), nullable=True),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", sa.UUID(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.UUID(), nullable=True),
        sa.CheckConstraint("citizen_id IS NOT NULL OR case_id IS NOT NULL", name=f"ck_{table}_about_something"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{table}_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f(f"fk_{table}_citizen_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f(f"fk_{table}_case_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f(f"fk_{table}_made_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["person.id"], name=op.f(f"fk_{table}_ended_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index("ix_conflict_of_interest_person", table, ["person_id"], postgresql_where=LIVE)
    op.create_index("ix_conflict_of_interest_citizen_id", table, ["citizen_id"])
    op.create_index("ix_conflict_of_interest_case_id", table, ["case_id"])


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("conflict_of_interest")
    op.drop_table("task_note")
    op.drop_index("ix_task_unheld", table_name="task")
    op.drop_column("task", "helper_id")
    op.drop_column("membership", "turn")
    op.execute("DROP SEQUENCE turn")
    op.execute("UPDATE absence SET until = since WHERE until < since")
    op.drop_constraint("ck_absence_ends_after_start", "absence")
    op.create_check_constraint("ends_after_start", "absence", "until IS NULL OR until >= since")
    op.drop_column("absence", "returned_at")
