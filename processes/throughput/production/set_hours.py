"""Saying how many hours for tasks a colleague of a team has in a week."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.production import HoursSet
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.records import Person, Team, TeamHours
from processes.store.base import new_id
from processes.store.transaction import Transaction

MOST = 60


def set_hours(tx: Transaction, person: Person, team_id: UUID, hours: int) -> None:
    """From today a whole week of a colleague has so many; what was said before stands for the days before.

    Raises ``NotFound``, ``Forbidden``, and ``Invalid`` for hours that cannot be meant.
    """
    team = tx.find(Team, team_id)
    require(person, Permission.SET_HOURS, team.relations_to(person))
    if not 0 < hours <= MOST:
        raise Invalid(Problem("team_hours", "hours", {"most": MOST}))
    today = clock.today()
    asked = select(TeamHours).where(TeamHours.team_id == team.id).order_by(TeamHours.since.desc()).limit(1)
    last = tx.maybe(asked)
    before = last.hours if last else 0
    row = last if last is not None and last.since == today else None
    if row is None:
        row = TeamHours(id=new_id(), team_id=team.id, since=today)
        tx.add(row)
    row.hours, row.set_at, row.set_by_id = hours, clock.now(), person.id
    tx.flush()
    record(tx, person, HoursSet(team.id, before, hours))
