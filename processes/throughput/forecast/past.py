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
    for before, way, value, *many in _moved(tx, person, scope, days, today):
        element, after, done = read_way(way)
        for then, n in zip(days, many, strict=True):
            if n and before:
                past[then].append(Rest(element, after, value, n, done))
            elif n:
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
    """How many for each of the days: ways taken in the year before it by the days of their rest (``True``, way, days,
    *how many), and rests it cut in two by their age (``False``, ...).

    All days are asked in one question, for what is read of each is nearly the same.
    """
    asked = filters_of(replace(scope, since=min(days) - YEAR, until=today))
    parts, source, own = seen_by(person, (Measure.HOP,), tuple(asked), ("key",))
    mornings = {f"day_{place}": day for place, day in enumerate(days)}
    values = {"measures": [Measure.HOP], "year": YEAR.days, **mornings, **own, **asked}
    return tx.execute(_statement(parts, source, len(days)), values).all()


@lru_cache(maxsize=64)
def _statement(parts: str, source: str, many: int) -> TextClause:
    mornings = [f"CAST(:day_{place} AS date)" for place in range(many)]
    before = (
        f"CAST(sum(n) FILTER (WHERE day >= {one} - CAST(:year AS int) AND day < {one}) AS bigint)" for one in mornings
    )
    cut = (
        f"SELECT false, key, {one} - day + value,"  # noqa: S608  (constants)
        f" {', '.join('CAST(sum(n) AS bigint)' if place == at else 'NULL' for place in range(many))}"
        f" FROM hop WHERE day >= {one} AND day - value < {one} AND key NOT LIKE '>%' GROUP BY key, {one} - day + value"
        for at, one in enumerate(mornings)
    )
    return text(f"""
{parts},
hop AS MATERIALIZED (SELECT key, day, value, sum(n) AS n FROM {source} GROUP BY key, day, value)
SELECT true AS before, key, value, {", ".join(before)} FROM hop GROUP BY key, value
UNION ALL {" UNION ALL ".join(cut)}
""")  # noqa: S608  (constants)
