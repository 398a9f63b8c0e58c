"""What a case is read for: the task one has in it, one's work on it, or a purpose one states."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.admission import admit
from processes.reading.holding import hands
from processes.records import Case, Person, Task, TaskCondition
from processes.store.transaction import Transaction

STATED = ("inquiry", "other_case", "complaint", "supervision", "audit")
WORK = "work"


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why somebody reads a case: ``task`` is the one it is read for, ``code`` else ``work`` or one of ``STATED``."""

    task: UUID | None
    code: str | None


def purpose(tx: Transaction, person: Person, case_id: UUID, task_id: UUID | None, stated: str) -> Purpose | None:
    """The purpose; None when the reader must state one first, because she has no work in the case.

    ``task_id`` is the task she came from, if it is of this case. Raises ``Forbidden`` for whoever may not see it.
    """
    case = tx.find(Case, case_id)
    relations = admit(tx, person, case)
    task = _came_from(tx, person, case, task_id) or _in_hand(tx, person, case)
    if task is not None:
        return Purpose(task, None)
    if allowed(person, Permission.SEE_PROTECTED, relations):  # whoever works on the case
        return Purpose(None, WORK)
    return Purpose(None, stated) if stated in STATED else None


def _came_from(tx: Transaction, person: Person, case: Case, task_id: UUID | None) -> UUID | None:
    task = tx.session.get(Task, task_id) if task_id else None
    if task is None or task.case_id != case.id:
        return None
    return task.id if allowed(person, Permission.SEE_TASK, task.relations_to(person)) else None


def _in_hand(tx: Transaction, person: Person, case: Case) -> UUID | None:
    wanted = select(Task.id).where(Task.case_id == case.id, hands(person), Task.condition == TaskCondition.OPEN)
    found: UUID | None = tx.execute(wanted.order_by(Task.sort_at, Task.id).limit(1)).scalar()
    return found
