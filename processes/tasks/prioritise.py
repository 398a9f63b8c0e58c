"""A task's priority: high with a reason, or as others."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskPrioritised
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.records import NoteKind, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.noting import Said, keep_note

NORMAL, HIGH = 0, 1


def prioritise(
    tx: Transaction, person: Person, task_id: UUID, priority: int, reason: str = "", seen: int | None = None
) -> Task:
    """Give a task this priority; ``HIGH`` needs a reason, which colleagues read on the task.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, ``Invalid("priority_unknown")`` and ``Invalid("words_missing")``.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.PRIORITISE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if priority not in (NORMAL, HIGH):
        raise Invalid(Problem("priority_unknown", "priority"), "priority_unknown")
    if task.priority == priority:
        return task
    keep_note(tx, task, person, Said(NoteKind.PRIORITY, reason), needed=priority == HIGH)
    task.priority = priority
    tx.flush()
    absent = task.stood_in_for_by(person)
    record(tx, person, TaskPrioritised(task.case_id, task.id, task.element, priority), acting_for=absent)
    return task
