"""The weeks of every team: what came, what lay at the end, how long what was finished took, how timely it was."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import text

from processes import clock
from processes.calendar.first_days import monday_of
from processes.reading.few import FEWEST
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import Measure
from processes.throughput.spread import spread

WEEKS = 27  # the last whole week, and the half year before it
WHATS = ("timeliness", "inflow", "stock", "lead")
_OPEN = text(
    'SELECT team_id, count(*) FROM "case" WHERE opened_at < :after AND (closed_at IS NULL OR closed_at >= :after)'
    " AND team_id IS NOT NULL GROUP BY 1"
)
MEASURES = (Measure.STARTED, Measure.FINISHED, Measure.KEPT, Measure.MISSED)


@dataclass(slots=True)
class Week:
    """What one week of a place adds up to."""

    sums: Counter[str] = field(default_factory=Counter)
    took: list[tuple[int, int]] = field(default_factory=list)


Series = dict[str, tuple[int | None, ...]]


def weekly(tx: Transaction, today: date) -> dict[UUID, Series]:
    """Of each team the whole weeks before this one, by ``WHATS``; None where too few say anything.

    Of an earlier day the stock is as it was then, with the teams of today.
    """
    mondays = mondays_of(today)
    found: dict[UUID, dict[date, Week]] = defaultdict(lambda: defaultdict(Week))
    for one in counted(tx, MEASURES, ("measure", "team_id", "day", "value"), Scope(since=mondays[0], until=today)):
        measure, team, day, value = one.by
        if team is not None:
            add(found[team], measure, day, value, one.n)
    after = datetime.combine(today + timedelta(days=1), time(), clock.COPENHAGEN)
    lying = {team: int(n) for team, n in tx.execute(_OPEN, {"after": after})}
    return {team: series(weeks, mondays, lying.get(team, 0)) for team, weeks in found.items()}


def mondays_of(today: date) -> list[date]:
    """The whole weeks before this one, the earliest first."""
    monday = monday_of(today)
    return [monday - timedelta(weeks=n) for n in range(WEEKS, 0, -1)]


def add(weeks: dict[date, Week], measure: str, day: date, value: int, n: int) -> None:
    """Put ``n`` of a measure into the week of their day."""
    week = weeks[monday_of(day)]
    week.sums[measure] += n
    if measure == Measure.FINISHED:
        week.took.append((value, n))


def series(weeks: dict[date, Week], mondays: list[date], lying: int) -> Series:
    """What the weeks add up to, by ``WHATS``; ``lying`` is how many are open when the day is over."""
    stock, stocks, this = lying, [], mondays[-1] + timedelta(weeks=1)
    for monday in [this, *reversed(mondays)]:  # back from now: what came since had not come, what went had not gone
        if monday != this:
            stocks.append(stock)
        week = weeks[monday]
        stock += week.sums[Measure.FINISHED] - week.sums[Measure.STARTED]
    known = [weeks[monday] for monday in mondays]
    return {
        "timeliness": tuple(_share(one.sums[Measure.KEPT], one.sums[Measure.MISSED]) for one in known),
        "inflow": tuple(one.sums[Measure.STARTED] for one in known),
        "stock": tuple(reversed(stocks)),
        "lead": tuple(_middle(one.took) for one in known),
    }


def _share(kept: int, missed: int) -> int | None:
    return None if kept + missed < FEWEST else kept * 100 // (kept + missed)


def _middle(took: list[tuple[int, int]]) -> int | None:
    told = spread(took)
    return None if told.n < FEWEST else told.p50
