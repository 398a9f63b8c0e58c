"""The quarters of a real stock: from rows to the drawing of chances, as of a Monday, and how the last two came out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from processes.throughput.forecast.experts import naive_average, naive_last_year
from processes.throughput.forecast.model import LEAST, tell
from processes.throughput.forecast.past import Known, Resting
from processes.throughput.forecast.proven import Proven, off, within
from processes.throughput.forecast.simulate import Change, Live, Quarters, simulate
from processes.throughput.forecast.ways import Rest, Ways
from processes.throughput.forecast.weeks import AHEAD, Row, Weeks

QUARTER = timedelta(weeks=AHEAD)


@dataclass(frozen=True, slots=True)
class Start:
    """A Monday from which a quarter is drawn: the rests of the year before, what rested then, and the inflow told."""

    past: tuple[Rest, ...]
    resting: Resting
    inflow: tuple[tuple[float, ...], ...]
    began: int  # cases in that year

    def quarters(self, change: Change) -> Quarters:
        """The percentiles of what comes."""
        arrived = sum(one.n for one in self.past if not one.element)
        each = arrived / self.began if self.began else 1.0
        return simulate(Ways(self.past, self.resting), Live(self.resting, self.inflow, each), change)


def begins(monday: date) -> tuple[date, ...]:
    """The Mondays from which quarters are drawn: the one that comes, before it the last two, the oldest first."""
    return (monday - 2 * QUARTER, monday - QUARTER, monday)


def start(started: Weeks, monday: date, found: Mapping[date, Known]) -> Start | None:
    """What may be known of that Monday (``found``: of each); None where too few weeks were."""
    n = (monday - started.first).days // 7
    if n < LEAST:
        return None
    until = replace(started, counts=started.counts[:n])
    inflow = tuple(tuple(float(value) for value in week) for week in tell(until).coming)
    return Start(found[monday].rests, found[monday].resting, inflow, sum(until.counts[-52:]))


def quarters_before(
    started: Weeks, monday: date, found: Mapping[date, Known], worked: Collection[str]
) -> tuple[Quarters, ...] | None:
    """The last two quarters as they were told when they began, the older first; None where too little was known."""
    change, told = Change(worked=frozenset(worked)), []
    for then in begins(monday)[:-1]:
        begun = start(started, then, found)
        if begun is None or not begun.resting:
            return None
        told.append(begun.quarters(change))
    return tuple(told)


def proven_quarters(told: tuple[Row, ...], came: Weeks) -> Proven | None:
    """The back-test of quarters, each told as a whole when it began; None where fewer weeks came."""
    weeks = AHEAD * len(told)
    counts = np.array(came.counts, dtype=np.float64)
    if not told or len(counts) < weeks + 8:
        return None
    bands, last = np.concatenate(told), counts[-weeks:]
    begins = [len(counts) - weeks - 1 + AHEAD * n for n in range(len(told))]
    return Proven(
        weeks,
        *within(last, bands),
        error=float(np.abs(bands[:, 2] - last).mean()),
        last_year=off(last, np.concatenate([naive_last_year(counts)[at] for at in begins])),
        average=off(last, np.concatenate([naive_average(counts)[at] for at in begins])),
    )
