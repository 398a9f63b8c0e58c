"""The same figures for each process, version, rule set, centre or team beside each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum, counted
from processes.throughput.flow.lying import Ages, lying
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


def grouped(tx: Transaction, scope: Scope, by: str, today: date) -> tuple[Group, ...]:
    """The figures by one of ``BY``, the most started first. A case counts under each rule set that decides it."""
    column = BY[by]
    sums: dict[Hashable, list[Sum]] = defaultdict(list)
    for one in counted(tx, [Measure.STARTED, *TIMED], (column, "measure", "value"), scope):
        for key in _keys(column, one.by[0]):
            sums[key].append(one)
    ages: dict[Hashable, Ages] = defaultdict(Counter)
    for whole, found in lying(tx, scope, today, column).items():
        for key in _keys(column, whole):
            ages[key].update(found)
    told = (_group(key, sums.get(key, []), ages.get(key, Counter())) for key in {**sums, **ages})
    return tuple(sorted(told, key=lambda one: (-one.started, -one.open, str(one.key))))


def _keys(column: str, value: Hashable) -> tuple[Hashable, ...]:
    return tuple(str(value).split("+")) if column == "rule_set" else (value,)


def _group(key: Hashable, sums: Iterable[Sum], ages: Ages) -> Group:
    sums = list(sums)
    started = sum(one.n for one in sums if one.by[1] == Measure.STARTED)
    told = times_of(one for one in sums if one.by[1] != Measure.STARTED)
    return Group(key, started, told.lead.n, sum(ages.values()), spread(ages.items()), told)
