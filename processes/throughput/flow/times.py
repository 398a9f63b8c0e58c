"""How long finished cases took: lead time, days with us, days of waiting, in calendar and working days; and tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.reader import Reader
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread

TIMED = (
    Measure.CLOSED,
    Measure.CLOSED_WORK,
    Measure.WORKING,
    Measure.WORKING_WORK,
    Measure.WAITING,
    Measure.WAITING_WORK,
    Measure.DONE,
)
Pairs = dict[Measure, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Times:
    """Spreads in days: of finished cases (``lead``, with us, waiting; ``*_work``: working days), and of tasks done."""

    lead: Spread
    lead_work: Spread
    working: Spread
    working_work: Spread
    waiting: Spread
    waiting_work: Spread
    tasks: Spread


def times(reader: Reader, scope: Scope) -> Times:
    """The times of what was finished in this scope."""
    return times_of(reader.count(TIMED, ("measure", "value"), scope))


def times_of(found: Iterable[Sum]) -> Times:
    """The times of sums by measure and value (the last two of what they are by)."""
    pairs: Pairs = defaultdict(list)
    for one in found:
        *_, measure, value = one.by
        pairs[Measure(measure)].append((value, one.n))
    return Times(*(spread(pairs[one]) for one in TIMED))
