"""Taking a paper away that was put beside an answer by mistake, before the task is completed."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import PaperRemoved
from processes.audit.trail import record
from processes.errors import NotFound
from processes.promises.promise import promise
from processes.records import Document, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.attach import ATTACHMENT


def detach(tx: Transaction, person: Person, task_id: UUID, document_id: UUID) -> str:
    """Take the paper out of the case's file; its bytes go too, unless another document has the same. Answers its title.

    The trail keeps that it was there and who took it away. Raises ``Forbidden``, ``AlreadyDone`` once the task is
    completed, and ``NotFound`` for whatever is no paper of this task.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open()
    paper = tx.find(Document, document_id)
    if paper.task_id != task.id or paper.kind != ATTACHMENT:
        raise NotFound(kind="document", key=str(document_id))
    title, name = paper.title_da, paper.hash
    tx.session.delete(paper)
    tx.flush()
    record(tx, person, PaperRemoved(task.case_id, task.id, document_id))
    promise(tx, "paper.forget", case=task.case_id, hash=name)
    return title
