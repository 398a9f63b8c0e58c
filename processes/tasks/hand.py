"""Who holds a task: taking it, laying it back, handing it to a colleague."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskClaimed, TaskHanded, TaskReleased
from processes.audit.trail import record
from processes.errors import Conflict
from processes.promises.promise import promise
from processes.reading.holder import must_be_able_to_hold
from processes.records import NoteKind, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.noting import Said, keep_note


def claim(tx: Transaction, person: Person, task_id: UUID, seen: int | None = None) -> Task:
    """Take a task nobody holds, or one of an absent colleague one stands in for: it goes back to her on her return.

    Raises ``Conflict("task_held")`` when a colleague was faster.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.CLAIM_TASK, task.relations_to(person))
    task.must_be_open()
    if task.assignee_id == person.id:
        return task
    absent = task.stood_in_for_by(person)
    if task.assignee_id is not None and absent is None:
        raise Conflict("task_held", task=str(task.id), holder=str(task.assignee_id))
    task.must_be_open(seen)
    task.assignee_id, task.acting_for_id = person.id, absent
    tx.flush()
    record(tx, person, TaskClaimed(task.case_id, task.id, task.element), acting_for=absent)
    return task


def release(tx: Transaction, person: Person, task_id: UUID, seen: int | None = None) -> Task:
    """Lay a task back to the team."""
    task = tx.find(Task, task_id)
    require(person, Permission.RELEASE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if task.assignee_id is None:
        raise Conflict("task_not_held", task=str(task.id))
    absent = task.stood_in_for_by(person)
    task.assignee_id = task.acting_for_id = None
    tx.flush()
    record(tx, person, TaskReleased(task.case_id, task.id, task.element), acting_for=absent)
    return task


def hand_to(
    tx: Transaction, person: Person, task_id: UUID, to_id: UUID, seen: int | None = None, note: str = ""
) -> Task:
    """Hand a task to a colleague of its team who may do it and is at work, with a word to her; she is told.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, and ``Invalid`` with why this colleague cannot have it.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.HAND_TASK, task.relations_to(person))
    task.must_be_open(seen)
    to = tx.find(Person, to_id)
    must_be_able_to_hold(tx, to, task.relations_to(to), task.case_id)
    keep_note(tx, task, person, Said(NoteKind.HANDED, note, to=to.id))
    before, absent = task.assignee_id, task.stood_in_for_by(person)
    task.assignee_id, task.acting_for_id = to.id, None
    tx.flush()
    record(tx, person, TaskHanded(task.case_id, task.id, task.element, to.id, before), acting_for=absent)
    promise(tx, "notice", case=task.case_id, sort="task_handed", person=str(to.id), task=str(task.id))
    return task
