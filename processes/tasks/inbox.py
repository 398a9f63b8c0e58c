"""The lists a caseworker works from: mine, my team's, late, waiting for others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.records import AnswerDraft, Case, Citizen, Deadline, Definition, Person, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

PAGE = 50
MANY = 1000


class List(StrEnum):
    """A list of the inbox."""

    MINE = "mine"
    TEAM = "team"
    LATE = "late"
    WEEK = "week"
    WAITING = "waiting"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Row:
    """One task in a list: ``due_day`` is the legal day, ``draft_at`` tells of the reader's half-filled answers."""

    id: UUID
    revision: int
    name: Text
    why: dict[str, Any]
    due_day: date | None
    appointment_at: datetime | None
    statute: Text | None
    deadline_name: Text | None
    rule: str | None
    verified: bool
    case_id: UUID
    case_number: str
    process: Text
    citizen: str | None
    cpr_masked: str | None
    assignee_id: UUID | None
    assignee: str | None
    group: str | None
    opened_at: datetime
    completed_at: datetime | None
    draft_at: datetime | None


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of a list. ``after`` continues it (None: nothing more); a count of ``MANY`` means that many or more."""

    which: List
    rows: tuple[Row, ...]
    counts: dict[List, int]
    after: str | None
    today: date
    next_due: date | None  # the reader's next due day, for the empty list that is good news


def inbox(tx: Transaction, person: Person, which: List = List.MINE, after: str | None = None) -> Inbox:
    """One page of ``PAGE`` rows of this list, by legal day; ``after`` is what an earlier page gave."""
    require(person, Permission.SEE_INBOX)
    today = clock.today()
    done = which is List.DONE
    order = (Task.completed_at.desc(), Task.id) if done else (Task.sort_at, Task.id)
    wanted = _rows(person).where(_in_list(which, person, today)).order_by(*order).limit(PAGE + 1)
    if not done and (place := _place(after)):
        wanted = wanted.where(tuple_(Task.sort_at, Task.id) > place)
    found = tx.execute(wanted).all()
    rows = tuple(_row(one) for one in found[:PAGE])
    more = found[PAGE - 1].Task if len(found) > PAGE and not done else None
    return Inbox(
        which=which,
        rows=rows,
        counts=_counts(tx, person, today),
        after=f"{more.sort_at.isoformat()}_{more.id}" if more else None,
        today=today,
        next_due=tx.execute(_next_due(person)).scalar(),
    )


def _place(after: str | None) -> tuple[datetime, UUID] | None:
    """Where an earlier page ended; None for what no page gave: then the list begins anew."""
    moment, _, key = (after or "").partition("_")
    try:
        return datetime.fromisoformat(moment), UUID(key)
    except ValueError:
        return None


def sees(person: Person) -> ColumnElement[bool]:
    """The rows a person may see in lists: the same answer as the policy gives for each task."""
    return or_(Task.assignee_id == person.id, Task.team_id.in_(person.team_ids))


def _in_list(which: List, person: Person, today: date) -> ColumnElement[bool]:
    is_open = Task.condition == TaskCondition.OPEN
    mine = and_(is_open, Task.assignee_id == person.id)
    waits = func.coalesce(Task.group, "").in_(PARTIES)  # a task without a group waits for nobody outside
    if which is List.MINE:
        return and_(mine, ~waits)
    if which is List.TEAM:
        return and_(is_open, Task.team_id.in_(person.team_ids), ~waits)
    if which is List.LATE:
        return and_(is_open, sees(person), Task.due_day < today)
    if which is List.WEEK:
        sunday = today + timedelta(days=6 - today.weekday())
        return and_(mine, Task.due_day <= sunday)
    if which is List.WAITING:
        return and_(is_open, sees(person), waits)
    midnight = clock.now().astimezone(clock.COPENHAGEN).replace(hour=0, minute=0, second=0, microsecond=0)
    return and_(Task.completed_by_id == person.id, Task.completed_at >= midnight)


def _rows(person: Person) -> Select[Any]:
    holder = select(Person.name).where(Person.id == Task.assignee_id).scalar_subquery()
    return (
        select(Task, Case, Definition, Citizen, Deadline, AnswerDraft.saved_at, holder)
        .join(Case, Case.id == Task.case_id)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .outerjoin(Deadline, Deadline.id == Task.deadline_id)
        .outerjoin(AnswerDraft, and_(AnswerDraft.task_id == Task.id, AnswerDraft.person_id == person.id))
    )


def _row(found: Any) -> Row:
    task, case, definition, citizen, deadline, draft_at, holder = found
    return Row(
        id=task.id,
        revision=task.revision,
        name=task.name,
        why=task.why,
        due_day=task.due_day,
        appointment_at=task.appointment_at,
        statute=deadline.statute if deadline else None,
        deadline_name=deadline.name if deadline else None,
        rule=deadline.rule if deadline else None,
        verified=deadline.verified if deadline else True,
        case_id=case.id,
        case_number=case.number,
        process=definition.title,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        assignee_id=task.assignee_id,
        assignee=holder,
        group=task.group,
        opened_at=task.opened_at,
        completed_at=task.completed_at,
        draft_at=draft_at,
    )


def _counts(tx: Transaction, person: Person, today: date) -> dict[List, int]:
    """Each list's length, counted no further than ``MANY``."""
    counted = [
        select(func.count())
        .select_from(select(Task.id).where(_in_list(which, person, today)).limit(MANY).subquery())
        .scalar_subquery()
        .label(which.value)
        for which in List
    ]
    row = tx.execute(select(*counted)).one()
    return dict(zip(List, row, strict=True))


def _next_due(person: Person) -> Select[Any]:
    return select(func.min(Task.due_day)).where(Task.assignee_id == person.id, Task.condition == TaskCondition.OPEN)
