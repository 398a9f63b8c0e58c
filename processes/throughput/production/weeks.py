"""In, out and what lies: weeks of cases, the stock at each week's end counted back from what lies now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from processes.calendar.first_days import monday_of
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.standing import standing
from processes.throughput.suppress_weeks import told_weekly

MOVES = (Measure.STARTED, Measure.FINISHED)


@dataclass(frozen=True, slots=True)
class Week:
    """One week: how many cases came and were finished, and how many were open when it ended (or are, this week)."""

    monday: date
    came: int
    finished: int
    stock: int


def weeks(tx: Transaction, person: Person, scope: Scope, today: date, many: int) -> tuple[Week, ...]:
    """This week and those before it, the oldest first. A case counts for the place it lies in now.

    All of it as the reader may know it: what came and went in bundles, and what lies counted back from what lies now.
    """
    this = monday_of(today)
    mondays = [this - timedelta(weeks=n) for n in range(many)]
    period = replace(scope, since=mondays[-1], until=today)
    moved = Counter({one.by: one.n for one in told_weekly(tx, person, MOVES, ("measure",), period)})
    lies = sum(one.n for one in standing(tx, person, scope))
    found = []
    for monday in mondays:
        came, finished = moved[Measure.STARTED, monday], moved[Measure.FINISHED, monday]
        found.append(Week(monday, came, finished, max(lies, 0)))
        lies += finished - came
    return tuple(reversed(found))
