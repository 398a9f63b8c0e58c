"""Counted as it happens

Revision: 0018, after 0017.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from processes.calendar.workdays import ALMANAC

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def _workdays(day: date, last: date) -> Iterator[dict[str, Any]]:
    """Every day with how many working days there have been up to and with it."""
    ordinal = 0
    while day <= last:
        ordinal += ALMANAC.is_working(day)
        yield {"day": day, "ordinal": ordinal}
        day += timedelta(days=1)


def upgrade() -> None:
    """Make the change."""
    op.add_column("entry", sa.Column("written_in", sa.BigInteger(), nullable=True))
    op.execute("ALTER TABLE entry ALTER written_in SET DEFAULT (pg_current_xact_id()::text)::bigint")
    op.create_index("ix_entry_written_in", "entry", ["written_in"])
    op.create_table(
        "tally_key",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("definition_id", sa.UUID(), nullable=False),
        sa.Column("version_id", sa.UUID(), nullable=False),
        sa.Column("centre_id", sa.UUID(), nullable=True),
        sa.Column("team_id", sa.UUID(), nullable=True),
        sa.Column("rule_set", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally_key")),
        sa.UniqueConstraint(
            "measure",
            "definition_id",
            "version_id",
            "centre_id",
            "team_id",
            "rule_set",
            "key",
            name="uq_tally_key_name",
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_table(
        "tally",
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "day", "value", name=op.f("pk_tally")),
    )
    op.create_index("ix_tally_day", "tally", ["day", "key_id"])
    op.create_table(
        "tally_case",
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("keys", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("days", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("values", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("ns", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("totals", postgresql.ARRAY(sa.BigInteger()), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_tally_case")),
    )
    op.create_table(
        "tally_mark",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=True),
        sa.Column("underway", sa.Text(), nullable=True),
        sa.Column("reached", sa.UUID(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally_mark")),
    )
    days = op.create_table(
        "workday",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_workday")),
    )
    op.bulk_insert(days, list(_workdays(date(1995, 1, 1), date(2060, 12, 31))))


def downgrade() -> None:
    """Take the change back."""
    for name in ("workday", "tally_mark", "tally_case", "tally", "tally_key"):
        op.drop_table(name)
    op.drop_index("ix_entry_written_in", table_name="entry")
    op.drop_column("entry", "written_in")
