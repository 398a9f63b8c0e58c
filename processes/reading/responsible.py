"""Who answers for a case: its leaders, the head of its centre, the owner of its process, whoever holds its tasks."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from processes import clock
from processes.access.permissions import Role
from processes.records import Absence, Case, Definition, Membership, Person, Task, TaskCondition, Team, counts_now
from processes.store.transaction import Transaction

OWNER, TEAM_LEADER, CENTRE_MANAGER, PROCESS_OWNER = "owner", "team_leader", "centre_manager", "process_owner"


def responsible(tx: Transaction, case: Case, who: str, deadline_id: UUID | None = None) -> tuple[Person, ...]:
    """Whom to tell: ``who`` is ``owner`` (of the tasks that wait for the deadline), ``team_leader``,
    ``centre_manager`` or ``process_owner``. Nobody is left out because a place is empty: then it is the next one up.
    """
    for one in _upwards(who):
        found = _ASKED[one](tx, case, deadline_id)
        if found:
            return found
    return ()


def _upwards(who: str) -> tuple[str, ...]:
    order = (OWNER, TEAM_LEADER, CENTRE_MANAGER, PROCESS_OWNER)
    return order[order.index(who) :] if who in order else ()


def _owners(tx: Transaction, case: Case, deadline_id: UUID | None) -> tuple[Person, ...]:
    """The holders of the case's open tasks under this deadline, else its caseworker; for the absent, who stands in."""
    holders = select(Task.assignee_id).where(
        Task.case_id == case.id,
        Task.condition == TaskCondition.OPEN,
        Task.assignee_id.is_not(None),
        Task.deadline_id == deadline_id,
    )
    keys = set(tx.execute(holders).scalars()) if deadline_id else set()
    keys = keys or ({case.caseworker_id} if case.caseworker_id else set())
    stand_ins = _stand_ins(tx, keys)
    return _people(tx, Person.id.in_({stand_ins.get(key, key) for key in keys}))


def _stand_ins(tx: Transaction, keys: Collection[UUID]) -> dict[UUID, UUID]:
    today = clock.today()
    away: Any = tx.execute(
        select(Absence.person_id, Absence.substitute_id).where(
            Absence.person_id.in_(keys),
            Absence.substitute_id.is_not(None),
            Absence.since <= today,
            or_(Absence.until.is_(None), Absence.until >= today),
        )
    )
    return {row.person_id: row.substitute_id for row in away}


def _leaders(tx: Transaction, case: Case, deadline_id: UUID | None) -> tuple[Person, ...]:
    """Those who lead the teams of the tasks under this deadline, else of the case."""
    waiting = select(Task.team_id).where(
        Task.case_id == case.id, Task.condition == TaskCondition.OPEN, Task.deadline_id == deadline_id
    )
    teams = {team for team in tx.execute(waiting).scalars() if team} if deadline_id else set()
    for wanted in (teams, {case.team_id}):
        leads = select(Membership.person_id).where(
            Membership.team_id.in_(wanted - {None}), Membership.leads, counts_now()
        )
        found = _people(tx, Person.id.in_(leads))
        if found:
            return found
    return ()


def _heads(tx: Transaction, case: Case, _deadline_id: UUID | None) -> tuple[Person, ...]:
    here = (
        select(Membership.person_id)
        .join(Team, Team.id == Membership.team_id)
        .where(Team.centre_id == case.centre_id, Membership.person_id == Person.id, counts_now())
    )
    return _people(tx, Person.roles.contains([Role.CENTRE_MANAGER.value]) & here.exists())


def _process_owner(tx: Transaction, case: Case, _deadline_id: UUID | None) -> tuple[Person, ...]:
    owner = select(Definition.owner_id).where(Definition.id == case.definition_id).scalar_subquery()
    return _people(tx, Person.id == owner)


def _people(tx: Transaction, which: ColumnElement[bool]) -> tuple[Person, ...]:
    return tuple(tx.execute(select(Person).where(which, Person.active).order_by(Person.sort_key, Person.id)).scalars())


_ASKED = {OWNER: _owners, TEAM_LEADER: _leaders, CENTRE_MANAGER: _heads, PROCESS_OWNER: _process_owner}
