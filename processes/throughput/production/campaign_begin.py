"""Beginning a campaign on old cases of one process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.audit.kinds.production import CampaignBegun
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Campaign, Definition, Person, Team
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.leading import directs
from processes.throughput.places import Place

LONGEST = 120  # letters of a title
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose cases a campaign may be about: a team's, or those of the whole house (``team`` None)."""

    team: UUID | None
    name: Text


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: cases of this process (and team) opened before this day, so many a week."""

    title: str
    definition_id: UUID
    opened_before: date
    goal: int
    team_id: UUID | None = None


def begin_campaign(tx: Transaction, person: Person, wish: Wish) -> Campaign:
    """Begin it today.

    Raises ``NotFound``, ``Forbidden``, and ``Invalid`` for a title, day or goal that cannot be meant.
    """
    definition = tx.find(Definition, wish.definition_id)
    team = tx.find(Team, wish.team_id) if wish.team_id else None
    require(person, Permission.RUN_CAMPAIGN, team.relations_to(person) if team else directs(person))
    today = clock.today()
    _check(wish, today)
    made = Campaign(
        id=new_id(),
        title=wish.title.strip(),
        definition_id=definition.id,
        team_id=wish.team_id,
        opened_before=wish.opened_before,
        goal=wish.goal,
        began_on=today,
        began_at=clock.now(),
        began_by_id=person.id,
    )
    tx.add(made)
    tx.flush()
    record(tx, person, CampaignBegun(made.id, definition.key, wish.opened_before, wish.goal))
    return made


def offered(tx: Transaction, person: Person, within: Place) -> tuple[Whose, ...]:
    """What this person may begin a campaign for within a place: all of it where it is the house, and its teams."""
    scope, asked = within.scope, select(Team)
    if scope.teams or scope.centres:
        asked = asked.where(Team.id.in_(scope.teams) | Team.centre_id.in_(scope.centres))
    found = [] if scope.teams or scope.centres else [(Whose(None, within.name), directs(person))]
    teams = sorted(tx.execute(asked).unique().scalars(), key=lambda one: sort_key(one.name_da))
    found += [(Whose(one.id, Text(one.name_da, one.name_en)), one.relations_to(person)) for one in teams]
    return tuple(one for one, standing in found if allowed(person, Permission.RUN_CAMPAIGN, standing))


def _check(wish: Wish, today: date) -> None:
    problems = []
    if not 0 < len(wish.title.strip()) <= LONGEST:
        problems.append(Problem("campaign_title", "title", {"most": LONGEST}))
    if wish.opened_before > today:
        problems.append(Problem("campaign_day", "opened_before"))
    if not 0 < wish.goal <= MOST:
        problems.append(Problem("campaign_goal", "goal", {"most": MOST}))
    if problems:
        raise Invalid(problems)
