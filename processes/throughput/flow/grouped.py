"""The same figures for each process, version, rule set, centre or team beside each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.lying import Ages, lying
from processes.throughput.flow.reader import Reader
from processes.throughput.flow.times import TIMED, Times, times_of
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread

BY = {
    "process": "definition_id",
    "version": "version_id",
    "rules": "rule_set",
    "centre": "centre_id",
    "team": "team_id",
}


@dataclass(frozen=True, slots=True)
class Group:
    """One of them (``key``: its id, a rule set's name, None for none): how many came and went, what lies, how long."""

    key: Hashable
    started: int
    finished: int
    open: int
    ages: Spread
    times: Times


@dataclass(frozen=True, slots=True)
class Parts:
    """What groups are made of: sums by column, measure and value, and the ages of what lies by column."""

    column: str
    sums: list[Sum]
    ages: Mapping[Hashable, Ages]


def parts(reader: Reader, scope: Scope, by: str, today: date) -> Parts:
    """What the groups of one of ``BY`` are made of."""
    column = BY[by]
    sums = reader.count((Measure.STARTED, *TIMED), (column, "measure", "value"), scope)
    return Parts(column, sums, lying(reader, scope, today, column))


def grouped(found: Parts, known: frozenset[Hashable] | None = None) -> tuple[Group, ...]:
    """The groups, the most started first. A case counts under each rule set that decides it.

    Of ``known``, where it is given, each has its own group; all others are one, under None.
    """
    sums: dict[Hashable, list[Sum]] = defaultdict(list)
    for one in found.sums:
        for key in _keys(found.column, one.by[0], known):
            sums[key].append(one)
    ages: dict[Hashable, Ages] = defaultdict(Counter)
    for whole, lay in found.ages.items():
        for key in _keys(found.column, whole, known):
            ages[key].update(lay)
    told = (_group(key, sums.get(key, []), ages.get(key, Counter())) for key in {**sums, **ages})
    return tuple(sorted(told, key=lambda one: (-one.started, -one.open, str(one.key))))


def _keys(column: str, value: Hashable, known: frozenset[Hashable] | None) -> tuple[Hashable, ...]:
    if column == "rule_set":
        return tuple(str(value).split("+"))
    return (value if known is None or value in known else None,)


def _group(key: Hashable, sums: Iterable[Sum], ages: Ages) -> Group:
    sums = list(sums)
    started = sum(one.n for one in sums if one.by[1] == Measure.STARTED)
    told = times_of(one for one in sums if one.by[1] != Measure.STARTED)
    return Group(key, started, told.lead.n, sum(ages.values()), spread(ages.items()), told)
