"""Figures as they are this moment: the sums, and what the cases that changed since have put in and taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import TextClause, text

from processes.store.transaction import Transaction
from processes.throughput.refresh import CHANGED, MARK
from processes.throughput.shares import COLUMNS, Measure, shares

BY = frozenset({*COLUMNS, "day", "value"})


@dataclass(frozen=True, slots=True)
class Scope:
    """Which figures: of these processes, places, versions, rule sets and keys (empty: of all), on these days."""

    since: date | None = None
    until: date | None = None
    definitions: frozenset[UUID] = frozenset()
    versions: frozenset[UUID] = frozenset()
    centres: frozenset[UUID] = frozenset()
    teams: frozenset[UUID] = frozenset()
    rule_sets: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()


class Sum(NamedTuple):
    """How many there are of one group, and for how many seconds together; ``by`` names the group in the order asked."""

    by: tuple[Any, ...]
    n: int
    total: int


_FILTERS = {
    "since": "day >= :since",
    "until": "day <= :until",
    "definitions": "definition_id = ANY(:definitions)",
    "versions": "version_id = ANY(:versions)",
    "centres": "centre_id = ANY(:centres)",
    "teams": "team_id = ANY(:teams)",
    "rule_sets": "string_to_array(rule_set, '+') && CAST(:rule_sets AS text[])",
    "keys": "key = ANY(:keys)",
}


def counted(tx: Transaction, measures: Collection[Measure], by: tuple[str, ...], scope: Scope = Scope()) -> list[Sum]:
    """The sums of these measures in this scope, grouped by some of ``BY``; groups of nothing are left out.

    One statement, so that sums and what has happened since are of one moment: a task completed before it is in it.
    """
    if not BY.issuperset(by):
        raise ValueError(f"Not a dimension: {sorted(set(by) - BY)}")
    asked, wanted = filters_of(scope), tuple(sorted(set(measures)))
    rows = tx.execute(_statement(wanted, by, tuple(asked)), {"measures": list(wanted), **asked})
    return list(sums(rows, len(by)))


def filters_of(scope: Scope) -> dict[str, Any]:
    """What the scope asks for, as values of a statement by the names of its filters."""
    return {name: _value(getattr(scope, name)) for name in _FILTERS if getattr(scope, name)}


def sums(rows: Any, width: int) -> Iterator[Sum]:
    """The rows of a statement whose first ``width`` columns name the group."""
    for row in rows.all():  # at once: one by one they take longer to fetch than to read
        yield Sum(tuple(row[:width]), int(row[width]), int(row[width + 1]))


def _value(asked: Any) -> Any:
    return list(asked) if isinstance(asked, frozenset) else asked


@lru_cache(maxsize=256)
def _statement(measures: tuple[Measure, ...], by: tuple[str, ...], filters: tuple[str, ...]) -> TextClause:
    group = ", ".join((*by, "1 = 1")) if by else "1 = 1"
    told = ", ".join(by) + ", " if by else ""
    return text(f"""
{every(measures, filters)}
SELECT {told}sum(n), sum(total) FROM every GROUP BY {group} HAVING sum(n) <> 0 OR sum(total) <> 0
""")  # noqa: S608  (constants and names that were checked)


def every(measures: tuple[Measure, ...], filters: tuple[str, ...], kept: str = "", only: str = "") -> str:
    """A WITH that ends in ``every``: all that was put in and taken out of these measures in the scope.

    ``changed`` is an array for a moment, which PostgreSQL takes for few: else it expects every case to have changed,
    and reads all passages from end to end to find none. Not for hops: they would be compared each with each when many
    have changed. The sums are read name by name (``OFFSET 0`` keeps it so): a measure has few of all names, and reading
    every sum to pick its own took as long as there are sums.

    ``kept``: further parts of it before ``every``, which may ask ``mark`` (of which moment the sums are), ``changed``
    (the cases since), ``fresh`` (what they put in now) and ``wanted`` (the names); ``only``: of which names.
    """
    conditions = ["measure = ANY(:measures)", *(_FILTERS[name] for name in filters)]
    dated = [one for one in conditions if one.startswith("day")]
    named = [one for one in conditions if not one.startswith("day")]
    held = " AND ".join(dated) or "true"
    names = ", ".join(COLUMNS)
    found = f"""{CHANGED.format(mark="(SELECT seen FROM mark)")}
  UNION SELECT id FROM "case" WHERE (SELECT seen FROM mark) IS NULL"""  # noqa: S608  (constants)
    changed, picked = f"SELECT unnest(ARRAY({found})) AS case_id", "id = ANY(ARRAY(SELECT case_id FROM changed))"
    if Measure.HOP in measures:
        changed, picked = found, "id IN (SELECT case_id FROM changed)"
    return f"""
WITH mark AS MATERIALIZED (SELECT ({MARK})::pg_snapshot AS seen),
changed AS MATERIALIZED ({changed}),
picked AS MATERIALIZED (SELECT * FROM "case" WHERE {picked}),
wanted AS MATERIALIZED (SELECT * FROM tally_key WHERE {" AND ".join(named)}),
fresh AS MATERIALIZED (
  SELECT {names}, day, value, n, total FROM ({shares(measures)}) AS now WHERE {" AND ".join(conditions)}
),
{kept}
every AS (
  SELECT {names}, day, value, n, total FROM wanted
  CROSS JOIN LATERAL (SELECT * FROM tally WHERE key_id = wanted.id AND {held} OFFSET 0) AS tally WHERE true {only}
  UNION ALL
  SELECT * FROM (
    SELECT {names}, DATE '1970-01-01' + u.day AS day, u.value, -u.n, -u.total
    FROM tally_case o JOIN changed USING (case_id),
    unnest(o.keys, o.days, o."values", o.ns, o.totals) AS u(key_id, day, value, n, total)
    JOIN wanted ON wanted.id = u.key_id
  ) AS was WHERE {held}
  UNION ALL SELECT * FROM fresh
)"""  # noqa: S608  (constants and names that were checked)
