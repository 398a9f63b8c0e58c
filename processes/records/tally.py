"""What has been counted: sums by day kept beside the cases, and what each case put into them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, Date, Identity, Index, Integer, SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text as SqlText

from processes.store.base import Base

Numbers = ARRAY(Integer)


class TallyKey(Base):
    """What is counted, of which process, where: a small number for a long name.

    ``key`` is the outcome, the element or the deadline's rule, as the measure asks; ``alike`` is a hash of the whole
    name (``refresh.SAME_NAME``), by which it is looked up. No foreign keys: what was counted stays counted.
    """

    __tablename__ = "tally_key"
    __table_args__ = (
        UniqueConstraint(
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
        Index("ix_tally_key_alike", "alike"),
    )

    id: Mapped[int] = mapped_column(Integer, Identity(), primary_key=True)
    measure: Mapped[str]
    definition_id: Mapped[UUID] = mapped_column(PG_UUID(as_uuid=True))
    version_id: Mapped[UUID] = mapped_column(PG_UUID(as_uuid=True))
    centre_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    team_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    rule_set: Mapped[str]
    key: Mapped[str]
    alike: Mapped[int] = mapped_column(BigInteger)


class Tally(Base):
    """How many there are of one value (whole days) on one day, and for how many seconds together."""

    __tablename__ = "tally"
    __table_args__ = (Index("ix_tally_day", "day", "key_id"),)

    key_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    value: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(BigInteger)
    total: Mapped[int] = mapped_column(BigInteger)


class TallyTold(Base):
    """What readers of other places may be told of ``Tally``: as there, in bundles of at least five."""

    __tablename__ = "tally_told"
    __table_args__ = (Index("ix_tally_told_day", "day", "key_id"),)

    key_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    value: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(BigInteger)
    total: Mapped[int] = mapped_column(BigInteger)


class TallyCase(Base):
    """What one case put into the sums, as lists side by side, so that it can be taken out again exactly."""

    __tablename__ = "tally_case"

    case_id: Mapped[UUID] = mapped_column(PG_UUID(as_uuid=True), primary_key=True)
    keys: Mapped[list[int]] = mapped_column(Numbers)
    days: Mapped[list[int]] = mapped_column(Numbers)  # since 1 January 1970
    values: Mapped[list[int]] = mapped_column(Numbers)
    ns: Mapped[list[int]] = mapped_column(Numbers)
    totals: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))


class TallyMark(Base):
    """Which transactions the sums know: PostgreSQL's own snapshot of the moment they were last brought up to date.

    ``underway`` is the snapshot they are being brought to, case by case in the order of their ids, and ``reached`` the
    last of them: whoever is interrupted goes on there. ``counts`` is the rule they were counted by.
    """

    __tablename__ = "tally_mark"

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    snapshot: Mapped[str | None] = mapped_column(SqlText)
    underway: Mapped[str | None] = mapped_column(SqlText)
    reached: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    counts: Mapped[str | None] = mapped_column(SqlText)


class Workday(Base):
    """How many working days there have been up to and with this day, so that SQL can tell the days between two."""

    __tablename__ = "workday"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    ordinal: Mapped[int] = mapped_column(Integer)
