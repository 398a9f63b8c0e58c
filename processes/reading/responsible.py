"""Who answers for a case: its leaders, the head of its centre, the owner of its process, whoever holds its tasks."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, or_, select

from processes import clock
from processes.access.permissions import Role
from processes.records import Absence, Case, Definition, Membership, Person, Task, TaskCondition, Team, counts_now
from processes.store.transaction import Transaction

OWNER, TEAM_LEADER, CENTRE_MANAGER, PROCESS_OWNER = "owner", "team_leader", "centre_manager", "process_owner"


def _who(which: ColumnElement[bool]) -> Select[Person]:
    return select(Person).where(which, Person.active).order_by(Person.sort_key, Person.id)


# Built once: building a question costs more than asking it.
_WAITING = (
    Task.case_id == bindparam("case"),
    Task.condition == TaskCondition.OPEN,
    Task.deadline_id == bindparam("deadline"),
)
HOLDERS = select(Task.assignee_id).where(*_WAITING, Task.assignee_id.is_not(None))
TEAMS = select(Task.team_id).where(*_WAITING)
AWAY = select(Absence.person_id, Absence.substitute_id).where(
    Absence.person_id.in_(bindparam("people", expanding=True)),
    Absence.substitute_id.is_not(None),
    Absence.since <= bindparam("today"),
    or_(Absence.until.is_(None), Absence.until >= bindparam("today")),
)
THESE = _who(Person.id.in_(bindparam("people", expanding=True)))
LEADERS = _who(
    Person.id.in_(
        select(Membership.person_id).where(
            Membership.team_id.in_(bindparam("teams", expanding=True)), Membership.leads, counts_now()
        )
    )
)
HEADS = _who(
    Person.roles.contains([Role.CENTRE_MANAGER.value])
    & select(Membership.person_id)
    .join(Team, Team.id == Membership.team_id)
    .where(Team.centre_id == bindparam("centre"), Membership.person_id == Person.id, counts_now())
    .exists()
)
DEFINED_BY = _who(
    Person.id == select(Definition.owner_id).where(Definition.id == bindparam("definition")).scalar_subquery()
)


def responsible(tx: Transaction, case: Case, who: str, deadline_id: UUID | None = None) -> tuple[Person, ...]:
    """Whom to tell: ``who`` is ``owner`` (of the tasks that wait for the deadline), ``team_leader``,
    ``centre_manager`` or ``process_owner``. Nobody is left out because a place is empty: then it is the next one up.

    A place held by somebody with a conflict of interest in the case is empty: she may not so much as open it.
    """
    for one in _upwards(who):
        found = tuple(each for each in _ASKED[one](tx, case, deadline_id) if case.id not in each.barred_case_ids)
        if found:
            return found
    return ()


def _upwards(who: str) -> tuple[str, ...]:
    order = (OWNER, TEAM_LEADER, CENTRE_MANAGER, PROCESS_OWNER)
    return order[order.index(who) :] if who in order else ()


def _owners(tx: Transaction, case: Case, deadline_id: UUID | None) -> tuple[Person, ...]:
    """The holders of the case's open tasks under this deadline, else its caseworker; for the absent, who stands in."""
    about = {"case": case.id, "deadline": deadline_id}
    keys = set(tx.execute(HOLDERS, about).scalars()) if deadline_id else set()
    keys = keys or ({case.caseworker_id} if case.caseworker_id else set())
    stand_ins = _stand_ins(tx, keys)
    return _people(tx, THESE, people=sorted({stand_ins.get(key, key) for key in keys}))


def _stand_ins(tx: Transaction, keys: Collection[UUID]) -> dict[UUID, UUID]:
    away: Any = tx.execute(AWAY, {"people": sorted(keys), "today": clock.today()})
    return {row.person_id: row.substitute_id for row in away}


def _leaders(tx: Transaction, case: Case, deadline_id: UUID | None) -> tuple[Person, ...]:
    """Those who lead the teams of the tasks under this deadline, else of the case."""
    about = {"case": case.id, "deadline": deadline_id}
    teams = {team for team in tx.execute(TEAMS, about).scalars() if team} if deadline_id else set()
    for wanted in (teams, {case.team_id}):
        found = _people(tx, LEADERS, teams=sorted(wanted - {None}))
        if found:
            return found
    return ()


def _heads(tx: Transaction, case: Case, _deadline_id: UUID | None) -> tuple[Person, ...]:
    return _people(tx, HEADS, centre=case.centre_id)


def _process_owner(tx: Transaction, case: Case, _deadline_id: UUID | None) -> tuple[Person, ...]:
    return _people(tx, DEFINED_BY, definition=case.definition_id)


def _people(tx: Transaction, which: Select[Person], **asked: Any) -> tuple[Person, ...]:
    return tuple(tx.execute(which, asked).scalars())


_ASKED = {OWNER: _owners, TEAM_LEADER: _leaders, CENTRE_MANAGER: _heads, PROCESS_OWNER: _process_owner}
