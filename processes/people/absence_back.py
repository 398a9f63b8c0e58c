"""Coming back to work: what was done for me, by whom, what is still open, and what fell late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.language import Text
from processes.reading.holding import is_not_disqualified
from processes.records import Absence, Case, Citizen, Person, Task, TaskCondition
from processes.store.transaction import Transaction

MOST = 200


@dataclass(frozen=True, slots=True)
class Work:
    """One task of the absence: ``by`` is who did it, or has it; ``late`` that its legal day passed meanwhile."""

    id: UUID
    name: Text
    case_id: UUID
    case_number: str
    citizen: str | None
    due_day: date | None
    appointment_at: datetime | None
    completed_at: datetime | None
    by: str | None
    is_new: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Back:
    """One absence and its work: done for the absent one, still open, and of both what fell late."""

    id: UUID
    person_id: UUID
    name: str
    since: date
    until: date | None
    substitute: str | None
    substitute_id: UUID | None
    is_over: bool
    may_change: bool
    done: tuple[Work, ...]
    open: tuple[Work, ...]
    late: int


def back(tx: Transaction, person: Person, absence_id: UUID) -> Back:
    """The summary of an absence; for the one who was away, her leaders, and meanwhile whoever stands in."""
    absence = tx.find(Absence, absence_id)
    absent = tx.find(Person, absence.person_id)
    relations = absent.relations_to(person)
    if absence.substitute_id != person.id or absence.returned_at is not None:
        require(person, Permission.SEE_ABSENCES, relations)
    done = _works(tx, person, absence, _done(absence))
    still = _works(tx, person, absence, _still_open(absence))
    substitute = tx.find(Person, absence.substitute_id) if absence.substitute_id else None
    return Back(
        id=absence.id,
        person_id=absent.id,
        name=absent.name,
        since=absence.since,
        until=absence.until,
        substitute=substitute.name if substitute else None,
        substitute_id=absence.substitute_id,
        is_over=absence.returned_at is not None or (absence.until is not None and absence.until < clock.today()),
        may_change=absence.returned_at is None and allowed(person, Permission.REGISTER_ABSENCE, relations),
        done=done,
        open=still,
        late=sum(one.late for one in (*done, *still)),
    )


def _done(absence: Absence) -> ColumnElement[bool]:
    done = and_(Task.condition == TaskCondition.DONE, Task.acting_for_id == absence.person_id)
    return and_(done, Task.completed_at >= _begins(absence), Task.completed_at <= (absence.returned_at or clock.now()))


def _still_open(absence: Absence) -> ColumnElement[bool]:
    """What is hers now, and what somebody still has for her."""
    whose = or_(Task.assignee_id == absence.person_id, Task.acting_for_id == absence.person_id)
    return and_(Task.condition == TaskCondition.OPEN, whose)


def _begins(absence: Absence) -> datetime:
    return datetime.combine(absence.since, time(), clock.COPENHAGEN)


def _works(tx: Transaction, person: Person, absence: Absence, which: ColumnElement[bool]) -> tuple[Work, ...]:
    found: Any = tx.execute(_asked(which & is_not_disqualified(person)))
    return tuple(_work(row, absence) for row in found)


def _asked(which: ColumnElement[bool]) -> Select[Any, Any, Any, Any]:
    who = aliased(Person)
    return (
        select(Task, Case.number, Citizen.name, who.name)
        .join(Case, Case.id == Task.case_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .outerjoin(who, who.id == func.coalesce(Task.completed_by_id, Task.assignee_id))
        .where(which)
        .order_by(Task.completed_at.desc().nulls_first(), Task.sort_at, Task.id)
        .limit(MOST)
    )


def _work(row: Any, absence: Absence) -> Work:
    task, number, citizen, who = row
    return Work(
        id=task.id,
        name=task.name,
        case_id=task.case_id,
        case_number=number,
        citizen=citizen,
        due_day=task.due_day,
        appointment_at=task.appointment_at,
        completed_at=task.completed_at,
        by=who,
        is_new=task.opened_at >= _begins(absence),
        late=_fell_late(task, absence),
    )


def _fell_late(task: Task, absence: Absence) -> bool:
    """Its legal day came while she was away, and it was not done by then."""
    if task.due_day is None or task.due_day < absence.since:
        return False
    done_on = task.completed_at.astimezone(clock.COPENHAGEN).date() if task.completed_at else clock.today()
    return done_on > task.due_day and (absence.until is None or task.due_day <= absence.until)
