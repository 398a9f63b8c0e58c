"""Taking a paper away that was put beside an answer by mistake, before the task is completed."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.motion.papers import take_away
from processes.records import Document, Person, Task
from processes.store.transaction import Transaction


def detach(tx: Transaction, person: Person, task_id: UUID, document_id: UUID) -> str:
    """Take the paper out of the case's file, as ``take_away``. Answers its title.

    Raises ``Forbidden``, ``AlreadyDone`` once the task is completed, and ``NotFound`` for no paper of this task.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open()
    return take_away(tx, person, task, tx.find(Document, document_id))
