"""How much is wrong with the data of open cases: by team, by check, and at the end of each of some days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from sqlalchemy import TextClause, text

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaws import asked_of, spans

_HERE = "(accepted_at AT TIME ZONE 'Europe/Copenhagen')::date"


@dataclass(frozen=True, slots=True)
class Found:
    """What one check finds now: how many times, in how many cases, and since when the oldest."""

    n: int
    cases: int
    oldest: date


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


def flaw_sums(tx: Transaction, scope: Scope, days: Sequence[date] = ()) -> FlawSums:
    """One statement, of one moment, as ``flaws``; ``days`` in their order."""
    filters, asked = asked_of(scope, days[0] if days else None)
    rows = tx.execute(_statement(filters), {**asked, "days": list(days)}).all()
    return FlawSums(
        teams={row.team: row.cases for row in rows if row.by == "team"},
        rules={row.rule: Found(row.n, row.cases, row.oldest) for row in rows if row.by == "rule"},
        days=dict.fromkeys(days, 0) | {row.oldest: row.cases for row in rows if row.by == "day"},
        accepted=sum(row.n for row in rows if row.by == "accepted"),
    )


@lru_cache(maxsize=16)
def _statement(filters: tuple[str, ...]) -> TextClause:
    return text(f"""
{spans(filters)},
now_wrong AS (SELECT * FROM told WHERE ended_on IS NULL AND accepted_at IS NULL)
SELECT 'team' AS by, team_id AS team, '' AS rule, count(*) AS n, count(DISTINCT case_id) AS cases, min(since) AS oldest
FROM now_wrong GROUP BY team_id
UNION ALL
SELECT 'rule', NULL, rule, count(*), count(DISTINCT case_id), min(since) FROM now_wrong GROUP BY rule
UNION ALL
SELECT 'accepted', NULL, '', count(*), 0, NULL FROM told WHERE ended_on IS NULL AND accepted_at IS NOT NULL
UNION ALL
SELECT 'day', NULL, '', 0, count(DISTINCT case_id), day FROM told, unnest(CAST(:days AS date[])) AS day
WHERE since <= day AND (ended_on IS NULL OR ended_on > day) AND (accepted_at IS NULL OR {_HERE} > day) GROUP BY day
""")  # noqa: S608  (constants)
