"""How much is wrong with the data of open cases: by team, by check, and at the end of each of some days.

Of places whose cases the reader may not open it is told in fives of the names that open cases bear (``standing``):
version, centre, team and rule sets. A house with exactly what is told tells the same, so that nothing smaller follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from sqlalchemy import TextClause, text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaws import asked_of, spans
from processes.throughput.suppress import opened

_TOLD = "CASE WHEN own THEN {0} ELSE {0} / :fewest * :fewest END"
_HERE = "(accepted_at AT TIME ZONE 'Europe/Copenhagen')::date"


@dataclass(frozen=True, slots=True)
class Found:
    """What one check finds now: how many times, in how many cases, and since when the oldest one may open."""

    n: int
    cases: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class FlawSums:
    """Cases with something wrong: now by team, then by day; what each check finds; how many were held to be right."""

    teams: dict[UUID | None, int]
    rules: dict[str, Found]
    days: dict[date, int]
    accepted: int

    @property
    def cases(self) -> int:
        """In how many cases something is wrong now: each lies in one team."""
        return sum(self.teams.values())


def flaw_sums(tx: Transaction, person: Person, scope: Scope, days: Sequence[date] = ()) -> FlawSums:
    """One statement, of one moment, as ``flaws``; ``days`` in their order."""
    filters, asked = asked_of(scope, days[0] if days else None)
    centres, teams = opened(person)
    reader = {
        "everywhere": allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "fewest": FEWEST,
    }
    rows = tx.execute(_statement(filters), {**asked, **reader, "days": list(days)}).all()
    return FlawSums(
        teams={row.team: row.cases for row in rows if row.by == "team"},
        rules={row.rule: Found(row.n, row.cases, row.oldest) for row in rows if row.by == "rule"},
        days=dict.fromkeys(days, 0) | {row.day: row.cases for row in rows if row.by == "day"},
        accepted=sum(row.n for row in rows if row.by == "accepted"),
    )


@lru_cache(maxsize=16)
def _statement(filters: tuple[str, ...]) -> TextClause:
    return text(f"""
{spans(filters)},
named AS MATERIALIZED (
  SELECT w.id, :everywhere OR coalesce(c.centre_id = ANY(:own_centres), false)
   OR coalesce(c.team_id = ANY(:own_teams), false) AS own,
  CASE WHEN :everywhere THEN 0 ELSE hash_record_extended(ROW(c.version_id, c.centre_id, c.team_id, (
    SELECT string_agg(s.rule_set, '+' ORDER BY s.area) FROM case_rule_set s WHERE s.case_id = c.id AND s.until IS NULL
  )), 0) END AS name
  FROM (SELECT DISTINCT case_id AS id FROM told) AS w JOIN "case" c ON c.id = w.id
),
wrong AS (SELECT told.*, own, name FROM told JOIN named ON named.id = case_id),
now_wrong AS (SELECT * FROM wrong WHERE ended_on IS NULL AND accepted_at IS NULL),
sums AS (
  SELECT 'team' AS by, team_id AS team, '' AS rule, NULL::date AS day, own, count(*) AS n,
   count(DISTINCT case_id) AS cases, NULL::date AS since FROM now_wrong GROUP BY team_id, name, own
  UNION ALL
  SELECT 'rule', NULL, rule, NULL, own, count(*), count(DISTINCT case_id), min(since) FROM now_wrong
  GROUP BY rule, name, own
  UNION ALL
  SELECT 'accepted', NULL, '', NULL, own, count(*), 0, NULL FROM wrong
  WHERE ended_on IS NULL AND accepted_at IS NOT NULL GROUP BY name, own
  UNION ALL
  SELECT 'day', NULL, '', day, own, 0, count(DISTINCT case_id), NULL
  FROM wrong, unnest(CAST(:days AS date[])) AS day
  WHERE since <= day AND (ended_on IS NULL OR ended_on > day) AND (accepted_at IS NULL OR {_HERE} > day)
  GROUP BY day, name, own
)
SELECT by, team, rule, day, sum({_TOLD.format("n")})::int AS n, sum({_TOLD.format("cases")})::int AS cases,
 min(since) FILTER (WHERE own) AS oldest FROM sums GROUP BY by, team, rule, day
HAVING sum({_TOLD.format("n")}) + sum({_TOLD.format("cases")}) > 0
""")  # noqa: S608  (constants)
