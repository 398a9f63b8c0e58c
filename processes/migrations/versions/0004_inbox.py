"""What lists are searched and saved by

Revision: 0004, after 0003.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OPEN = "condition = 'open'"
WAITS = "\"group\" IN ('akasse', 'arbejdsgiver', 'borger', 'laege', 'tilbudssted', 'tillidsrepraesentant')"
NUMBER_WORDS = "to_tsvector('simple', regexp_replace(number, '-0*', ' '))"


def upgrade() -> None:
    """Make the change."""
    op.drop_index("ix_task_team", "task")
    _index("task", "team", ["team_id", "sort_at", "id"], OPEN, include=["group", "follow_up_on", "case_id"])
    _index("task", "names", ["name_da", "name_en"], OPEN)
    _index("task", "waiting", ["team_id", "sort_at", "id"], f"{OPEN} AND {WAITS}")
    _index("task", "put_off", ["team_id", "follow_up_on", "id"], f"{OPEN} AND follow_up_on IS NOT NULL")
    op.create_index("ix_citizen_words", "citizen", [sa.text("to_tsvector('simple', sort_key)")], postgresql_using="gin")
    op.create_index("ix_case_words", "case", [sa.text(NUMBER_WORDS)], postgresql_using="gin")
    op.create_table(
        "inbox_filter",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("maker_id", sa.UUID(), nullable=False),
        sa.Column("team_id", sa.UUID(), nullable=True),
        sa.Column("asked", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["maker_id"], ["person.id"], name=op.f("fk_inbox_filter_maker_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_inbox_filter_team_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox_filter")),
    )
    op.create_index("ix_inbox_filter_maker", "inbox_filter", ["maker_id"])
    op.create_index("ix_inbox_filter_team", "inbox_filter", ["team_id"])
    op.create_table(
        "inbox_columns",
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("columns", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_inbox_columns_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_inbox_columns")),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("inbox_columns")
    op.drop_table("inbox_filter")
    op.drop_index("ix_case_words", "case")
    op.drop_index("ix_citizen_words", "citizen")
    for name in ("put_off", "waiting", "names"):
        op.drop_index(f"ix_task_{name}", "task")
    op.drop_index("ix_task_team", "task")
    _index("task", "team", ["team_id", "sort_at", "id"], OPEN)


def _index(table: str, name: str, columns: list[str], where: str, include: list[str] | None = None) -> None:
    op.create_index(
        f"ix_{table}_{name}", table, columns, postgresql_where=sa.text(where), postgresql_include=include or []
    )
