"""The statement that picks tasks of a list: along indexes, so many as wanted, from a place on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from processes.language import Locale
from processes.tasks.inbox_lists import ANYBODY, Arm, List, Reach, arms, in_list
from processes.tasks.inbox_order import SORTS, Key, beyond, expression, order_by

# In the order in which one stands on the other.
_TABLES = {
    "case": 'JOIN "case" c ON c.id = t.case_id',
    "citizen": "LEFT JOIN citizen z ON z.id = c.citizen_id",
    "holder": "LEFT JOIN person h ON h.id = t.assignee_id",
}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Conditions beside the list's own, the tables they need beside the task, and how far the reader's rights reach."""

    where: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    reach: Reach = ANYBODY


@dataclass(frozen=True, slots=True)
class Span:
    """Which rows: at most ``most`` in this order, from a place or the beginning on; ``backwards`` from the end."""

    keys: tuple[Key, ...]
    locale: Locale
    most: int
    from_place: bool = False
    backwards: bool = False


@lru_cache(maxsize=1024)
def picking(which: List, narrowing: Narrowing, span: Span, columns: tuple[str, ...] = ("t.id",)) -> str:
    """SQL giving ``columns`` as ``c0``, ``c1``, ..., and what was sorted by as ``k0``, ``k1``, ..., ``id``."""
    sorts = [expression(key, span.locale) for key in span.keys]
    named = [f"k{n}" for n in range(len(sorts))]
    where = [in_list(which, narrowing.reach), *narrowing.where]
    if span.from_place:
        where.append(beyond(span.keys, sorts, backwards=span.backwards))
    wanted = [*(f"{sql} AS {name}" for sql, name in zip(sorts, named, strict=True)), "t.id"]
    wanted += [f"{column} AS c{n}" for n, column in enumerate(columns)]
    inside = order_by(span.keys, sorts, "t.id", backwards=span.backwards)
    joins = _joins([*narrowing.joins, *(one for key in span.keys for one in SORTS[key.name].joins)])
    found = _gathered(arms(which, narrowing.reach), wanted, joins, where, f"ORDER BY {inside} LIMIT {span.most}")
    outside = order_by(span.keys, named, "id", backwards=span.backwards)
    return " ".join(("SELECT * FROM (", found, ") found ORDER BY", outside, f"LIMIT {span.most}"))


@lru_cache(maxsize=512)
def counting(which: List, narrowing: Narrowing, most: int) -> str:
    """SQL giving how many tasks the list holds, counted no further than ``most``."""
    where = [in_list(which, narrowing.reach), *narrowing.where]
    ways = arms(which, narrowing.reach)
    found = _gathered(ways, ["1"], _joins(narrowing.joins), where, f"LIMIT {most}")
    return " ".join(("SELECT count(*) FROM (SELECT FROM (", found, f") found LIMIT {most}) counted"))


def _gathered(ways: Sequence[Arm], wanted: Sequence[str], joins: str, where: Sequence[str], end: str) -> str:
    parts = []
    for arm in ways:
        inside = ("SELECT", ", ".join(wanted), "FROM task t", joins, "WHERE", " AND ".join((arm.binds, *where)), end)
        around = ("SELECT one.* FROM", arm.source, "AS whose(id) CROSS JOIN LATERAL (", *inside, ") one")
        parts.append(" ".join(around))
    return " UNION ALL ".join(parts)


def _joins(wanted: Sequence[str]) -> str:
    needed = set(wanted) | ({"case"} if "citizen" in wanted else set())
    return " ".join(sql for name, sql in _TABLES.items() if name in needed)
