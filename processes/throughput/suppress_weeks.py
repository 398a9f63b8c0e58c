"""Figures week by week as a reader may know them: what ``suppress`` tells, summed by the week of its day."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from sqlalchemy import TextClause, text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum, every, filters_of
from processes.throughput.shares import COLUMNS, Measure
from processes.throughput.suppress import opened, safe


def told_weekly(
    tx: Transaction, person: Person | None, measures: Collection[Measure], by: tuple[str, ...], scope: Scope
) -> list[Sum]:
    """How many of each group in each week of the scope; ``by`` of the sums ends with the week's Monday, no ``total``.

    The scope's first day is a Monday; its last may lie within a week. ``by`` are some of ``COLUMNS``.
    """
    if not set(COLUMNS).issuperset(by) or scope.since is None or scope.since.weekday():
        raise ValueError(f"Not weeks of a group: {by} since {scope.since}")
    wanted, asked = tuple(sorted(set(measures))), filters_of(scope)
    everywhere = person is not None and allowed(person, Permission.SEE_CASE)
    centres, teams = opened(person) if person else (frozenset(), frozenset())
    own = {} if everywhere else {"own_centres": list(centres), "own_teams": list(teams)}
    rows = tx.execute(_statement(wanted, by, tuple(asked), everywhere), {"measures": list(wanted), **own, **asked})
    return [Sum(tuple(row[:-1]), int(row[-1]), 0) for row in rows]


@lru_cache(maxsize=64)
def _statement(
    measures: tuple[Measure, ...], by: tuple[str, ...], filters: tuple[str, ...], everywhere: bool
) -> TextClause:
    group = ", ".join((*by, "monday"))
    parts, told = (every(measures, filters), "every") if everywhere else (safe(measures, filters), "safe")
    return text(f"""
{parts}
SELECT {group}, sum(n) AS told
FROM (SELECT *, day - (extract(isodow FROM day)::int - 1) AS monday FROM {told}) AS weekly
GROUP BY {group} HAVING sum(n) > 0
""")  # noqa: S608  (constants and names that were checked)
