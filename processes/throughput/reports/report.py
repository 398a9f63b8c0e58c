"""One report: as it was issued, else as it would be now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.errors import Invalid, Problem
from processes.records import Person, Report
from processes.store.transaction import Transaction
from processes.throughput.contracts.indicators import Indicator
from processes.throughput.reports import sections
from processes.throughput.reports.content import Content, Section, from_json
from processes.throughput.reports.sums import DAY, Period
from processes.throughput.reports.targets import targets

EARLIEST = date(2000, 1, 1)
Make = Callable[[Transaction, Period], Section]


class Sort(StrEnum):
    """The three of every quarter (labour market, effort, economy), and the follow-up of every month."""

    LABOUR_MARKET = "labour_market"
    EFFORT = "effort"
    ECONOMY = "economy"
    MONTHLY = "monthly"

    @property
    def months(self) -> int:
        """How many months it is about."""
        return 1 if self is Sort.MONTHLY else 3


_FINISHED, _IN_TIME = targets(Indicator.FINISHED), targets(Indicator.TIMELINESS, Indicator.LEAD)
_ALL = targets(*Indicator)
_MADE_OF: dict[Sort, tuple[Make, ...]] = {
    Sort.LABOUR_MARKET: (sections.inflow, sections.endings, sections.by_centre, _FINISHED, sections.complaints),
    Sort.EFFORT: (sections.timely_centres, sections.legal, sections.lead, _IN_TIME, sections.complaints),
    Sort.ECONOMY: (sections.work, sections.with_us, sections.by_centre, _FINISHED, sections.complaints),
    Sort.MONTHLY: (sections.timely_centres, sections.by_centre, sections.work, _ALL, sections.complaints),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A report: its days, what it says; ``issued_at`` None while it is live, and whether the reader may issue it."""

    sort: Sort
    period: Period
    content: Content
    issued_at: datetime | None
    issued_by: str
    may_issue: bool


def period_of(sort: Sort, since: date) -> Period:
    """The month or quarter this day begins. Raises ``Invalid`` for a day that begins none, or lies ahead."""
    if since.day != 1 or (since.month - 1) % sort.months or not EARLIEST <= since <= clock.today():
        raise Invalid(Problem("report_period", "since"))
    months = since.year * 12 + since.month - 1 + sort.months
    return Period(since, date(months // 12, months % 12 + 1, 1) - DAY)


def report(tx: Transaction, person: Person, sort: Sort, since: date) -> Told:
    """The report of these days. What was issued is read as it was kept. Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    period = period_of(sort, since)
    kept = tx.maybe(select(Report).where(Report.sort == sort, Report.since == since))
    if kept is not None:
        by = tx.find(Person, kept.issued_by_id).name
        return Told(sort, period, from_json(kept.content), kept.issued_at, by, may_issue=False)
    over = period.until < clock.today()
    return Told(sort, period, made(tx, sort, period), None, "", over and allowed(person, Permission.ISSUE_REPORT))


def made(tx: Transaction, sort: Sort, period: Period) -> Content:
    """What the report would say now: of everybody's places in fives, since it leaves the house."""
    return tuple(make(tx, period) for make in _MADE_OF[sort])


@dataclass(frozen=True, slots=True)
class OnShelf:
    """One line of the list: a report and when it was issued, if it was."""

    sort: Sort
    since: date
    id: UUID | None
    issued_at: datetime | None


def shelf(tx: Transaction, person: Person, quarters: int = 5, months: int = 6) -> list[OnShelf]:
    """The reports of the last quarters and months, this one first; what was issued says when. Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    kept = {(one.sort, one.since): one for one in tx.execute(select(Report)).scalars()}
    found = []
    for sort in Sort:
        first = _first(clock.today(), sort.months)
        for _ in range(months if sort is Sort.MONTHLY else quarters):
            one = kept.get((sort, first))
            found.append(OnShelf(sort, first, one.id if one else None, one.issued_at if one else None))
            first = _first(first - timedelta(days=1), sort.months)
    return found


def _first(day: date, months: int) -> date:
    return date(day.year, (day.month - 1) // months * months + 1, 1)
