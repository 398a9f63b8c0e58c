"""Figures week by week as a reader may know them: what ``suppress`` tells, summed by the week of its day."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from sqlalchemy import TextClause, text

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum, filters_of
from processes.throughput.shares import COLUMNS, Measure
from processes.throughput.suppress import seen_by


def told_weekly(
    tx: Transaction, person: Person | None, measures: Collection[Measure], by: tuple[str, ...], scope: Scope
) -> list[Sum]:
    """How many of each group in each week of the scope; ``by`` of the sums ends with the week's Monday, no ``total``.

    The scope's first day is a Monday; its last may lie within a week. ``by`` are some of ``COLUMNS``.
    """
    if not set(COLUMNS).issuperset(by) or scope.since is None or scope.since.weekday():
        raise ValueError(f"Not weeks of a group: {by} since {scope.since}")
    wanted, asked = tuple(sorted(set(measures))), filters_of(scope)
    parts, source, own = seen_by(person, wanted, tuple(asked), by)
    rows = tx.execute(_statement(parts, source, by), {"measures": list(wanted), **own, **asked})
    return [Sum(tuple(row[:-1]), int(row[-1]), 0) for row in rows.all()]


@lru_cache(maxsize=64)
def _statement(parts: str, source: str, by: tuple[str, ...]) -> TextClause:
    group = ", ".join((*by, "week"))
    return text(f"""
{parts}
SELECT {", ".join((*by, ""))}DATE '1970-01-05' + week * 7, sum(n) AS told
FROM (SELECT *, (day - DATE '1970-01-05') / 7 AS week FROM {source}) AS weekly
GROUP BY {group} HAVING sum(n) > 0
""")  # noqa: S608  (constants and names that were checked)
