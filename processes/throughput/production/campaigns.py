"""Campaigns on old cases: how many there were, how many are left, and each week held against its goal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from uuid import UUID

from sqlalchemy import or_, select, text
from sqlalchemy.orm import lazyload

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.calendar.first_days import monday_of
from processes.clock import COPENHAGEN
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Campaign, Definition, Person, Team
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.leading import directs
from processes.throughput.suppress import opened

SHOWN = 12  # weeks
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"
# Of places whose cases the reader may not open five cases that were opened after one another in a team stand for one
# another, whatever the campaign: as old as the last of them, and finished when all of them are.
_OLD = text(f"""
WITH unit AS (
  SELECT id, (opened_at {_HERE})::date AS opened, (closed_at {_HERE})::date AS closed,
    :everywhere OR coalesce(centre_id = ANY(:own_centres), false)
    OR coalesce(team_id = ANY(:own_teams), false) AS own, row_number() OVER named AS place, centre_id, team_id
  FROM "case" WHERE definition_id = :definition AND (CAST(:team AS uuid) IS NULL OR team_id = :team)
  WINDOW named AS (PARTITION BY centre_id, team_id ORDER BY (opened_at {_HERE})::date, id)
), known AS (
  SELECT opened, closed, 1 AS n FROM unit WHERE own
  UNION ALL
  SELECT max(opened), CASE WHEN count(closed) = :fewest THEN max(closed) END, :fewest FROM unit WHERE NOT own
  GROUP BY centre_id, team_id, (place - 1) / :fewest HAVING count(*) = :fewest
)
SELECT closed, sum(n) FROM known WHERE opened < :before AND (closed IS NULL OR closed >= :began) GROUP BY 1
""")  # noqa: S608  (constants)


@dataclass(frozen=True, slots=True)
class GoalWeek:
    """One week of a campaign: how many were finished, and whether that was the goal (None: the week still runs)."""

    monday: date
    finished: int
    met: bool | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How a campaign goes, as the reader may know it: ``first`` cases when it began, ``left`` now; newest week last.

    ``weeks_left`` at the pace of the last four whole weeks; None where nothing moves or there is no whole week yet.
    """

    id: UUID
    title: str
    process: Text
    key: str
    team: Text | None
    opened_before: date
    began_on: date
    goal: int
    first: int
    left: int
    weeks: tuple[GoalWeek, ...]
    ended_at: datetime | None
    may_end: bool

    @property
    def done(self) -> int:
        """How many were finished."""
        return self.first - self.left

    @property
    def weeks_left(self) -> int | None:
        """How many weeks the rest takes."""
        whole = [week.finished for week in self.weeks if week.met is not None][-4:]
        pace = sum(whole) / len(whole) if whole else 0
        return ceil(self.left / pace) if pace else None


def campaigns(tx: Transaction, person: Person, scope: Scope, today: date) -> tuple[Progress, ...]:
    """The campaigns of this place and process, those that run first, the newest first; ended ones for a quarter."""
    lately = datetime.combine(today - timedelta(weeks=13), time(), COPENHAGEN)
    asked = (
        select(Campaign, Definition, Team)
        .join(Definition, Definition.id == Campaign.definition_id)
        .outerjoin(Team, Team.id == Campaign.team_id)
        .where(or_(Campaign.ended_at.is_(None), Campaign.ended_at > lately))
        .order_by(Campaign.ended_at.is_not(None), Campaign.began_at.desc())
        .options(lazyload(Team.centre))  # of no team there is no centre to join
    )
    rows = tx.execute(asked).unique().all()
    return tuple(_progress(tx, person, row, today) for row in rows if _is_here(row[0], row[2], scope))


def _is_here(campaign: Campaign, team: Team | None, scope: Scope) -> bool:
    if scope.definitions and campaign.definition_id not in scope.definitions:
        return False
    if team is None:
        return not (scope.teams or scope.centres)
    if scope.teams:
        return team.id in scope.teams
    return not scope.centres or team.centre_id in scope.centres


def _progress(tx: Transaction, person: Person, row: tuple[Campaign, Definition, Team | None], today: date) -> Progress:
    campaign, definition, team = row
    centres, teams = opened(person)
    asked = {
        "definition": definition.id,
        "before": campaign.opened_before,
        "team": campaign.team_id,
        "began": campaign.began_on,
        "everywhere": allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "fewest": FEWEST,
    }
    closed = {day: int(n) for day, n in tx.execute(_OLD, asked)}
    left = closed.pop(None, 0)
    return Progress(
        campaign.id,
        campaign.title,
        definition.title,
        definition.key,
        Text(team.name_da, team.name_en) if team else None,
        campaign.opened_before,
        campaign.began_on,
        campaign.goal,
        left + sum(closed.values()),
        left,
        _weeks(closed, campaign, today),
        campaign.ended_at,
        allowed(person, Permission.RUN_CAMPAIGN, team.relations_to(person) if team else directs(person)),
    )


def _weeks(closed: dict[date, int], campaign: Campaign, today: date) -> tuple[GoalWeek, ...]:
    found: dict[date, int] = defaultdict(int)
    for day, n in closed.items():
        found[monday_of(day)] += n
    last = monday_of(today)
    first = monday_of(campaign.began_on)
    mondays = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    return tuple(
        GoalWeek(monday, found[monday], None if monday == last else found[monday] >= campaign.goal)
        for monday in mondays[-SHOWN:]
    )
