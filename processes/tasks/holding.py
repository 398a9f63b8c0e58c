"""How a task is held, as its page tells it: put off, hurried, shared, and what colleagues wrote about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.language import Text
from processes.reading.holder import Mate, helpers, task_mates
from processes.records import Case, Citizen, Person, Task, TaskNote
from processes.store.transaction import Transaction

SHOWN = 20


@dataclass(frozen=True, slots=True)
class NoteShown:
    """One note between colleagues; ``kind`` names its sentence."""

    kind: str
    by: str
    to: str | None
    day: date | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Acts:
    """What the reader may do with how the task is held."""

    follow_up: bool
    prioritise: bool
    delegate: bool
    recall: bool
    answer: bool
    hand_case: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """How a task is held; ``stands_in`` that the reader acts for its absent holder, or ``acts_for`` this colleague."""

    follow_up_on: date | None
    priority: int
    helper: str | None
    is_helper: bool
    stands_in: bool
    acts_for: str | None
    may: Acts
    notes: tuple[NoteShown, ...]

    @property
    def question(self) -> NoteShown | None:
        """What the helper was asked, while she has not answered."""
        return next((one for one in self.notes if one.kind == "asked"), None) if self.helper else None


@dataclass(frozen=True, slots=True)
class Before:
    """The page on which an act is chosen: the task in short, how it stands, and which colleagues may be named."""

    id: UUID
    revision: int
    name: Text
    case_id: UUID
    case_number: str
    citizen: str | None
    due_day: date | None
    appointment_at: datetime | None
    follow_up_on: date | None
    priority: int
    mates: tuple[Mate, ...]
    may_hand_case: bool


def holding(tx: Transaction, person: Person, task: Task, case: Case, relations: Collection[Relation]) -> Holding:
    """How this task is held, for a reader who stands so to it."""
    return Holding(
        follow_up_on=task.follow_up_on,
        priority=task.priority,
        helper=tx.find(Person, task.helper_id).name if task.helper_id else None,
        is_helper=Relation.HELPER in relations,
        stands_in=Relation.SUBSTITUTE in relations,
        acts_for=tx.find(Person, task.acting_for_id).name if task.acting_for_id else None,
        may=_acts(person, task, case, relations),
        notes=_notes(tx, task),
    )


def before(tx: Transaction, person: Person, task_id: UUID, permission: Permission) -> Before:
    """The page before an act; ``Forbidden`` unless the person may do it, ``AlreadyDone`` when the task is closed."""
    task = tx.find(Task, task_id)
    require(person, permission, task.relations_to(person))
    task.must_be_open()
    case = tx.find(Case, task.case_id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    return Before(
        id=task.id,
        revision=task.revision,
        name=task.name,
        case_id=case.id,
        case_number=case.number,
        citizen=citizen.name if citizen else None,
        due_day=task.due_day,
        appointment_at=task.appointment_at,
        follow_up_on=task.follow_up_on,
        priority=task.priority,
        mates=_mates(tx, person, task, permission),
        may_hand_case=_may_hand(person, case),
    )


def _acts(person: Person, task: Task, case: Case, relations: Collection[Relation]) -> Acts:
    def may(permission: Permission) -> bool:
        return allowed(person, permission, relations)

    return Acts(
        follow_up=may(Permission.FOLLOW_UP_TASK),
        prioritise=may(Permission.PRIORITISE_TASK),
        delegate=task.helper_id is None and may(Permission.DELEGATE_TASK),
        recall=task.helper_id is not None and may(Permission.DELEGATE_TASK),
        answer=may(Permission.ANSWER_TASK),
        hand_case=_may_hand(person, case),
    )


def _may_hand(person: Person, case: Case) -> bool:
    return case.is_open and allowed(person, Permission.HAND_CASE, case.relations_to(person))


def _mates(tx: Transaction, person: Person, task: Task, permission: Permission) -> tuple[Mate, ...]:
    """Whom the act may name, the same as its verb takes: for handing over the task's team; for a question the whole
    centre and the reader's own teams too, unless the citizen's address is protected."""
    but = [key for key in (person.id, task.assignee_id) if key]
    if permission is Permission.HAND_TASK:
        return task_mates(tx, task, but)
    if permission is Permission.DELEGATE_TASK:
        return helpers(tx, person, task, but)
    return ()


def _notes(tx: Transaction, task: Task) -> tuple[NoteShown, ...]:
    by, to = aliased(Person), aliased(Person)
    asked = (
        select(TaskNote, by.name, to.name)
        .join(by, by.id == TaskNote.person_id)
        .outerjoin(to, to.id == TaskNote.to_id)
        .where(TaskNote.task_id == task.id)
        .order_by(TaskNote.made_at.desc(), TaskNote.id.desc())
        .limit(SHOWN)
    )
    rows: Any = tx.execute(asked)
    return tuple(NoteShown(one.kind, writer, reader, one.day, one.text, one.made_at) for one, writer, reader in rows)
