"""What is wrong with the data of open cases this moment, and what was: kept rows, and the cases that changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text

from processes import clock
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaw_sql import FOUND, MENDED, PICKED, TOUCHED, VERSION
from processes.throughput.refresh import CHANGED

_FILTERS = {
    "definitions": "c.definition_id = ANY(:definitions)",
    "versions": "c.version_id = ANY(:versions)",
    "centres": "c.centre_id = ANY(:centres)",
    "teams": "c.team_id = ANY(:teams)",
}
_KEPT = "w.accepted_at, w.accepted_why"
_ROW = f"w.case_id, w.rule, w.place, w.since, w.other_id, w.detail, {{ended}} AS ended_on, {_KEPT}"
_SAME = "w.case_id = n.case_id AND w.rule = n.rule AND w.place = n.place AND w.since = n.since AND w.ended_on IS NULL"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is, or was, wrong: by which check, in which case, since when; ``ended`` the day it was mended.

    ``accepted`` is when somebody said that it is right all the same, and ``why``. ``detail`` is told in both languages.
    """

    case_id: UUID
    rule: str
    place: str
    since: date
    other_id: UUID | None
    detail: dict[str, Any]
    ended: date | None
    accepted: datetime | None
    why: str | None
    team_id: UUID | None
    centre_id: UUID | None


def flaws(tx: Transaction, scope: Scope, since: date | None = None) -> list[Flaw]:
    """All that is wrong today in the open cases of this scope; with ``since`` also what was mended after that day.

    One statement, so that kept rows and what has changed since are of one moment: what was mended before it is gone.
    """
    filters, asked = asked_of(scope, since)
    rows = tx.execute(_all(filters), asked)
    return [Flaw(*row) for row in rows]


def side_of(tx: Transaction, scope: Scope, rule: str, start: int, most: int) -> tuple[list[Flaw], int]:
    """What is wrong now and nobody has accepted, the oldest first: so many from ``start`` on, and how many in all.

    With ``rule`` only what that check finds.
    """
    filters, asked = asked_of(scope, None)
    rows = list(tx.execute(_side(filters), {**asked, "rule": rule, "start": start, "most": most}))
    return [Flaw(*row[:-1]) for row in rows if row[0] is not None], rows[0][-1] if rows else 0


def asked_of(scope: Scope, since: date | None) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The filters of a scope, and the values ``spans`` is asked with."""
    filters = tuple(name for name in _FILTERS if getattr(scope, name))
    asked: dict[str, Any] = {name: list(getattr(scope, name)) for name in filters}
    return filters, {**asked, "today": clock.today(), "after": since or date.max, "version": VERSION}


@lru_cache(maxsize=16)
def _all(filters: tuple[str, ...]) -> TextClause:
    return text(f"{spans(filters)} SELECT * FROM told")  # noqa: S608  (constants)


@lru_cache(maxsize=16)
def _side(filters: tuple[str, ...]) -> TextClause:
    return text(f"""
{spans(filters)},
now_wrong AS (SELECT * FROM told WHERE ended_on IS NULL AND accepted_at IS NULL AND (:rule = '' OR rule = :rule))
SELECT side.*, (SELECT count(*) FROM now_wrong) FROM (SELECT 1) AS one LEFT JOIN (
  SELECT * FROM now_wrong ORDER BY since, case_id, rule, place OFFSET :start LIMIT :most
) AS side ON true ORDER BY since, case_id, rule, place
""")  # noqa: S608  (constants)


def spans(filters: tuple[str, ...]) -> str:
    """A WITH that ends in ``told``: all that is wrong in the scope, and what was mended after ``:after``."""
    here = " AND ".join(("w.since <= :today", *(_FILTERS[name] for name in filters)))
    return f"""
WITH mark AS MATERIALIZED (
  SELECT (SELECT snapshot FROM flaw_mark WHERE id = 1 AND checks = :version)::pg_snapshot AS seen
),
changed AS MATERIALIZED (
  {CHANGED.format(mark="(SELECT seen FROM mark)")}
  UNION SELECT id FROM "case" WHERE closed_at IS NULL AND (SELECT seen FROM mark) IS NULL
  UNION SELECT case_id FROM flaw WHERE ended_on IS NULL AND (SELECT seen FROM mark) IS NULL
),
touched AS MATERIALIZED ({TOUCHED}),
picked AS MATERIALIZED ({PICKED}),
now AS MATERIALIZED ({FOUND}),
kept AS (
  SELECT w.* FROM flaw w WHERE w.ended_on IS NULL OR w.ended_on > :after
),
every AS (
  SELECT {_ROW.format(ended="w.ended_on")} FROM kept w
  WHERE w.ended_on IS NOT NULL OR NOT EXISTS (SELECT FROM touched t WHERE t.case_id = w.case_id)
  UNION ALL
  SELECT {_ROW.format(ended=f"greatest({MENDED}, w.since)")} FROM flaw w
  WHERE w.ended_on IS NULL AND w.case_id IN (SELECT case_id FROM touched)
  AND (w.case_id, w.rule, w.place, w.since) NOT IN (SELECT case_id, rule, place, since FROM now)
  UNION ALL
  SELECT n.*, NULL::date, {_KEPT} FROM now n LEFT JOIN flaw w ON {_SAME}
),
told AS MATERIALIZED (
  SELECT w.*, c.team_id, c.centre_id FROM every w JOIN "case" c ON c.id = w.case_id
  WHERE {here} AND (w.ended_on IS NULL OR w.ended_on > :after)
)"""  # noqa: S608  (constants)
