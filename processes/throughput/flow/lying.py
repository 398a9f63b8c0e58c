"""What lies now: open cases by their age, and where each of them rests, how long beside those that left that step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from processes.reading.few import FEWEST
from processes.throughput.counted import Scope
from processes.throughput.flow.reader import Reader
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, percentile, spread
from processes.throughput.suppress import is_exact

YEAR = timedelta(weeks=52)
USUAL = 85  # percent of those that left a step had rested there no longer
Ages = Counter[int]


@dataclass(frozen=True, slots=True)
class Resting:
    """A step where cases rest now: how many, for how many days (their spread, the oldest), and what is usual there.

    ``usual`` is within how many days 85 % of those that left the step in the last 52 weeks had left it (None: nobody
    did), ``longer`` how many rest longer than that; of places that are not the reader's in whole fives.
    """

    definition: UUID
    element: str
    ages: Spread
    oldest: int
    usual: int | None
    longer: int


def lying(reader: Reader, scope: Scope, today: date, by: str = "") -> dict[Hashable, Ages]:
    """The ages in days of the open cases, for each of a dimension (a column of the sums; empty: one group, "")."""
    found: dict[Hashable, Ages] = defaultdict(Counter)
    for one in reader.count((Measure.STANDING,), (by or "key", "day"), _now(scope)):
        found[one.by[0]][(today - one.by[1]).days] += one.n
    return found


def resting(reader: Reader, scope: Scope, today: date) -> tuple[Resting, ...]:
    """Where the open cases rest, those steps first where most rest longer than is usual."""
    ages: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for one in reader.count((Measure.RESTS,), ("definition_id", "key", "day"), _now(scope)):
        ages[one.by[0], one.by[1]][(today - one.by[2]).days] += one.n
    year = replace(scope, since=today - YEAR, until=today, rule_sets=frozenset())  # steps count for no rule set
    left: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for one in reader.count((Measure.STEP,), ("definition_id", "key", "value"), year):
        left[one.by[0], one.by[1]][one.by[2]] += one.n
    bundle = 1 if is_exact(reader.person, scope) else FEWEST
    told = (_resting(key, found, left.get(key, Counter()), bundle) for key, found in ages.items())
    return tuple(sorted(told, key=lambda one: (-one.longer, -one.ages.n, one.element)))


def _now(scope: Scope) -> Scope:
    """What lies now lies whatever days were asked for."""
    return replace(scope, since=None, until=None)


def _resting(key: tuple[UUID, str], found: Ages, left: Ages, bundle: int) -> Resting:
    usual = percentile(left, USUAL)
    longer = 0 if usual is None else sum(n for age, n in found.items() if age > usual)
    return Resting(key[0], key[1], spread(found.items()), max(found), usual, longer // bundle * bundle)
