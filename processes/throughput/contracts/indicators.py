"""What a target may be about, and what was reached, month by month."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from enum import StrEnum

from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.names import rules
from processes.throughput.shares import Measure
from processes.throughput.spread import spread
from processes.throughput.suppress import told

Months = dict[date, int | None]  # by the first of each; None: too few to say


class Indicator(StrEnum):
    """Legal deadlines kept, in percent; days within which half of the cases were finished; cases finished."""

    TIMELINESS = "timeliness"
    LEAD = "lead"
    FINISHED = "finished"

    @property
    def most(self) -> int:
        """The largest value a target may have."""
        return {Indicator.TIMELINESS: 100, Indicator.LEAD: 3_650}.get(self, 100_000)

    def reached(self, actual: int, target: int) -> bool:
        """Fewer days are better; of all else more is."""
        return actual <= target if self is Indicator.LEAD else actual >= target


def months(year: int) -> list[date]:
    """The first of every month of the year."""
    return [date(year, month, 1) for month in range(1, 13)]


def actuals(tx: Transaction, person: Person, place: Scope, year: int) -> dict[Indicator, Months]:
    """What this place reached in each month of the year, as the reader may know it."""
    scope = replace(place, since=date(year, 1, 1), until=date(year, 12, 31))
    return {
        Indicator.TIMELINESS: _timeliness(tx, person, scope, year),
        **_finished(tx, person, scope, year),
    }


def _timeliness(tx: Transaction, person: Person, scope: Scope, year: int) -> Months:
    law = {one.key for one in rules(tx).values() if one.is_law}
    sums = Counter[tuple[date, str]]()
    for one in told(tx, person, (Measure.KEPT, Measure.MISSED), ("measure", "key", "day"), scope):
        if one.by[1] in law:
            sums[one.by[2].replace(day=1), one.by[0]] += one.n
    return {month: kept_share(sums[month, "kept"], sums[month, "missed"]) for month in months(year)}


def kept_share(kept: int, missed: int) -> int | None:
    """Of deadlines kept and missed the percent that was kept, rounded down; None of too few."""
    return None if kept + missed < FEWEST else 100 * kept // (kept + missed)


def _finished(tx: Transaction, person: Person, scope: Scope, year: int) -> dict[Indicator, Months]:
    days = defaultdict[date, Counter[int]](Counter)
    for one in told(tx, person, (Measure.FINISHED,), ("day", "value"), scope):
        days[one.by[0].replace(day=1)][one.by[1]] += one.n
    return {
        Indicator.LEAD: {month: half_within(days[month]) for month in months(year)},
        Indicator.FINISHED: {month: how_many(days[month]) for month in months(year)},
    }


def half_within(days: Counter[int]) -> int | None:
    """Of finished cases by their days the days within which half were finished; None of too few."""
    return None if how_many(days) is None else spread(days.items()).p50


def how_many(days: Counter[int]) -> int | None:
    """How many finished cases these are; None of too few."""
    n = sum(days.values())
    return n if n >= FEWEST else None
