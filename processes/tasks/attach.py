"""Putting a paper beside the answer of a task: it lies in the case's file from then on."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.motion.papers import Upload, put_beside
from processes.records import Document, Person, Task
from processes.store.files import Files
from processes.store.transaction import Transaction


def attach(tx: Transaction, person: Person, task_id: UUID, upload: Upload, files: Files) -> Document:
    """Keep a file beside the database and put it into the case's file, beside this task.

    Raises ``Forbidden``, ``AlreadyDone``, and ``Invalid`` as ``put_beside``.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open()
    return put_beside(tx, person, task, upload, files)
