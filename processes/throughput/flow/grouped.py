"""The same figures for each process, version, rule set, centre or team beside each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
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


def grouped(
    reader: Reader, scope: Scope, by: str, today: date, known: frozenset[Hashable] | None = None
) -> tuple[Group, ...]:
    """The figures by one of ``BY``, the most started first. A case counts under each rule set that decides it.

    Of ``known``, where it is given, each has its own group; all others are one, under None.
    """
    column = BY[by]
    sums: dict[Hashable, list[Sum]] = defaultdict(list)
    for one in reader.count((Measure.STARTED, *TIMED), (column, "measure", "value"), scope):
        for key in _keys(column, one.by[0], known):
            sums[key].append(one)
    ages: dict[Hashable, Ages] = defaultdict(Counter)
    for whole, found in lying(reader, scope, today, column).items():
        for key in _keys(column, whole, known):
            ages[key].update(found)
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
