"""In, out and what lies: weeks of cases, the stock at each week's end counted back from what lies now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import Measure

MOVES = (Measure.STARTED, Measure.FINISHED)


@dataclass(frozen=True, slots=True)
class Week:
    """One week: how many cases came and were finished, and how many were open when it ended (or are, this week)."""

    monday: date
    came: int
    finished: int
    stock: int


def weeks(tx: Transaction, scope: Scope, today: date, many: int) -> tuple[Week, ...]:
    """This week and those before it, the oldest first. A case counts for the place it lies in now."""
    this = today - timedelta(days=today.weekday())
    mondays = [this - timedelta(weeks=n) for n in range(many)]
    moved: dict[tuple[str, date], int] = defaultdict(int)
    for one in counted(tx, MOVES, ("measure", "day"), replace(scope, since=mondays[-1], until=today)):
        measure, day = one.by
        moved[measure, day - timedelta(days=day.weekday())] += one.n
    lies = _lies(tx, scope)
    found = []
    for monday in mondays:
        came, finished = moved[Measure.STARTED, monday], moved[Measure.FINISHED, monday]
        found.append(Week(monday, came, finished, lies))
        lies += finished - came
    return tuple(reversed(found))


def _lies(tx: Transaction, scope: Scope) -> int:
    """How many are open now: those that ever began less those that ended."""
    sums = counted(tx, MOVES, ("measure",), replace(scope, since=None, until=None))
    return sum(one.n if one.by[0] == Measure.STARTED else -one.n for one in sums)
