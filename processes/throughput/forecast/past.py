"""What the forecast knows of the past: the ways cases took, and what rests now or rested when a day began.

The ways and what rests are read as the reader may know them (``suppress``): in places of others in bundles of one name,
each from the day on which its last one came. What waits for a fifth is not told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import TextClause, text

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, filters_of
from processes.throughput.forecast.ways import Rest, read_way
from processes.throughput.shares import Measure
from processes.throughput.suppress import seen_by, told

DAY = timedelta(days=1)
YEAR = timedelta(days=365)
Resting = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """When a day began: the rests that had ended in the year before it, and what rested (element, days, how many)."""

    rests: tuple[Rest, ...]
    resting: Resting


def known(tx: Transaction, person: Person, scope: Scope, days: Sequence[date], today: date) -> Mapping[date, Known]:
    """What this reader may know of each of these days, none of them after today.

    What rested is what rests since before the day, and what ended later and had begun before it.
    """
    past: dict[date, list[Rest]] = defaultdict(list)
    lay: dict[date, Counter[tuple[str, int]]] = defaultdict(Counter)
    for element, since, n in _resting(tx, person, scope):
        for then in days:
            if since < then:
                lay[then][element, (then - since).days] += n
    for then, before, way, value, n in _moved(tx, person, scope, days, today):
        element, after, done = read_way(way)
        if before:
            past[then].append(Rest(element, after, value, n, done))
        else:
            lay[then][element, value] += n
    return {then: Known(tuple(sorted(past[then], key=_order)), _in_order(lay[then])) for then in days}


def _order(rest: Rest) -> tuple[Any, ...]:
    return rest.element, rest.days, rest.after, rest.done


def _in_order(found: Mapping[tuple[str, int], int]) -> Resting:
    return tuple((element, age, n) for (element, age), n in sorted(found.items()) if n > 0)


def _resting(tx: Transaction, person: Person, scope: Scope) -> Iterable[tuple[str, date, int]]:
    now = replace(scope, since=None, until=None)
    return [(*one.by, one.n) for one in told(tx, person, [Measure.RESTS], ("key", "day"), now)]


def _moved(tx: Transaction, person: Person, scope: Scope, days: Sequence[date], today: date) -> Iterable[Any]:
    """By day: ways taken in the year before it, by the days of their rest; and rests that were cut by it, by their age.

    All days are asked in one question, for what is read of each is nearly the same.
    """
    asked = filters_of(replace(scope, since=min(days) - YEAR, until=today))
    parts, source, own = seen_by(person, (Measure.HOP,), tuple(asked))
    values = {"measures": [Measure.HOP], "days": list(days), "year": YEAR.days, **own, **asked}
    return tx.execute(_statement(parts, source), values)


@lru_cache(maxsize=64)
def _statement(parts: str, source: str) -> TextClause:
    return text(f"""
{parts},
hop AS MATERIALIZED (SELECT key, day, value, sum(n) AS n FROM {source} GROUP BY key, day, value),
asked AS (SELECT unnest(CAST(:days AS date[])) AS morning)
SELECT morning, true AS before, key, value, CAST(sum(n) AS bigint) FROM hop JOIN asked
 ON day >= morning - CAST(:year AS int) AND day < morning GROUP BY morning, key, value HAVING sum(n) > 0
UNION ALL
SELECT morning, false, key, morning - day + value, CAST(sum(n) AS bigint) FROM hop JOIN asked
 ON day >= morning AND day - value < morning AND key NOT LIKE '>%'
 GROUP BY morning, key, morning - day + value HAVING sum(n) > 0
""")  # noqa: S608  (constants)
