"""Figures week by week as a reader may know them: to the last digit what ``suppress`` tells, for far less work.

Of a bundle told on the day of its fifth only the week matters here: by a week's end a name has told as many as there
were by then, less those that still wait for a fifth. So a sum by name and week is enough, and no unit is put in order.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import TextClause, text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum, every, filters_of
from processes.throughput.shares import COLUMNS, Measure
from processes.throughput.suppress import opened


def told_weekly(
    tx: Transaction, person: Person | None, measures: Collection[Measure], by: tuple[str, ...], scope: Scope
) -> list[Sum]:
    """How many of each group in each week of the scope; ``by`` of the sums ends with the week's Monday, no ``total``.

    The scope's first day is a Monday; its last may lie within a week. ``by`` are some of ``COLUMNS``.
    """
    if not set(COLUMNS).issuperset(by) or scope.since is None or scope.since.weekday():
        raise ValueError(f"Not weeks of a group: {by} since {scope.since}")
    wanted, before = tuple(sorted(set(measures))), replace(scope, since=None)
    asked = filters_of(before)
    centres, teams = opened(person) if person else (frozenset(), frozenset())
    values = {
        "measures": list(wanted),
        "fewest": FEWEST,
        "everywhere": person is not None and allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "first": scope.since,
        **asked,
    }
    rows = tx.execute(_statement(wanted, by, tuple(asked)), values)
    return [Sum(tuple(row[:-1]), int(row[-1]), 0) for row in rows]


@lru_cache(maxsize=64)
def _statement(measures: tuple[Measure, ...], by: tuple[str, ...], filters: tuple[str, ...]) -> TextClause:
    names = ", ".join(COLUMNS)
    group = ", ".join((*by, "monday"))
    # What lies before the first week is one week to itself: it only says how many wait.
    monday = "CASE WHEN day < :first THEN :first - 7 ELSE day - (extract(isodow FROM day)::int - 1) END"
    return text(f"""
{every(measures, filters)},
unit AS (
  SELECT {names}, {monday} AS monday, sum(n)::bigint AS n,
  :everywhere OR coalesce(centre_id = ANY(:own_centres), false) OR coalesce(team_id = ANY(:own_teams), false) AS own
  FROM every GROUP BY {names}, 8 HAVING sum(n) <> 0
),
placed AS (
  SELECT *, (sum(n) OVER (PARTITION BY {names} ORDER BY monday))::bigint AS upto FROM unit
)
SELECT {group}, sum(CASE WHEN own THEN n ELSE upto / :fewest * :fewest - (upto - n) / :fewest * :fewest END) AS told
FROM placed WHERE monday >= :first GROUP BY {group}
HAVING sum(CASE WHEN own THEN n ELSE upto / :fewest * :fewest - (upto - n) / :fewest * :fewest END) > 0
""")  # noqa: S608  (constants and names that were checked)
