"""The long watch: open cases of those sick for long, by how many weeks, so that none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told

WEEKS = (22, 26, 39, 52, 104)


@dataclass(frozen=True, slots=True)
class Long:
    """How many are sick for longer than so many weeks: those whose first day of absence is ``until`` or before it.

    ``soon`` are those who come beyond it within four weeks; ``first`` is the earliest of their days (None: none).
    """

    weeks: int
    until: date
    n: int
    soon: int
    first: date | None


def long_watch(tx: Transaction, person: Person, scope: Scope, today: date) -> tuple[Long, ...]:
    """For each of ``WEEKS``, as the reader may know it; whoever is beyond the second is beyond the first, too."""
    sick = told(tx, person, [Measure.SICK], ("day",), replace(scope, since=None, until=today))
    days = [(one.by[0], one.n) for one in sick]
    return tuple(_beyond(weeks, days, today) for weeks in WEEKS)


def _beyond(weeks: int, days: list[tuple[date, int]], today: date) -> Long:
    until = today - timedelta(weeks=weeks, days=1)
    soon = until + timedelta(weeks=4)
    return Long(
        weeks,
        until,
        sum(n for day, n in days if day <= until),
        sum(n for day, n in days if until < day <= soon),
        min((day for day, n in days if day <= until and n > 0), default=None),
    )
