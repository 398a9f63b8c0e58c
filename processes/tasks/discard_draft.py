"""Beginning a task's form anew: what was typed so far is thrown away."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.records import AnswerDraft, Person, Task
from processes.store.transaction import Transaction


def discard_draft(tx: Transaction, person: Person, task_id: UUID) -> bool:
    """Throw away the person's own draft of this task; False when there was none.

    No audit entry: a draft is the person's own. Raises ``Forbidden`` for whoever may not see the task.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.SEE_TASK, task.relations_to(person))
    own = AnswerDraft.task_id == task.id, AnswerDraft.person_id == person.id
    return tx.execute(delete(AnswerDraft).where(*own).returning(AnswerDraft.revision)).first() is not None
