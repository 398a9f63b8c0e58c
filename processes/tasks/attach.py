"""Putting a paper beside the answer of a task: it lies in the case's file from then on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import PaperAttached
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.promises.promise import promise
from processes.records import Document, Person, Task
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.media import recognise
from processes.store.transaction import Transaction

ATTACHMENT = "attachment"  # the kind of document that somebody put beside an answer
MOST_PAPERS = 20  # beside one answer
_LONGEST_TITLE = 120


class Scan(StrEnum):
    """Where a paper stands with the scanner; only a clean one can be opened."""

    WAITING = "waiting"
    CLEAN = "clean"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent: ``found`` is what the scanner found (empty: nothing), None when it could not look yet."""

    name: str
    content: bytes
    found: str | None = None
    title: str = ""
    special: bool = False  # it says something about health


def attach(tx: Transaction, person: Person, task_id: UUID, upload: Upload, files: Files) -> Document:
    """Keep a file beside the database and put it into the case's file, beside this task.

    What the scanner has not seen yet is kept and cannot be opened until it has. Raises ``Forbidden``, ``AlreadyDone``,
    and ``Invalid`` for a file that is not allowed (see ``recognise``), is unsafe, or is one too many.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open()
    kind = recognise(upload.content, upload.name)
    if upload.found:
        raise Invalid(Problem("paper_unsafe", "", {"name": upload.name[:120]}), "paper_unsafe")
    beside = select(func.count()).where(Document.task_id == task.id, Document.kind == ATTACHMENT)
    if tx.execute(beside).scalar_one() >= MOST_PAPERS:
        raise Invalid(Problem("paper_too_many", "", {"name": upload.name[:120], "most": MOST_PAPERS}), "paper_too_many")
    return _keep(tx, person, task, upload, files.keep(upload.content), kind)


def _keep(tx: Transaction, person: Person, task: Task, upload: Upload, name: str, kind: str) -> Document:
    title = " ".join((upload.title or upload.name.rpartition(".")[0] or upload.name).split())[:_LONGEST_TITLE]
    paper = Document(
        id=(key := new_id()),
        case_id=task.case_id,
        task_id=task.id,
        key=f"paper:{key}",
        kind=ATTACHMENT,
        title_da=title,
        title_en=title,
        media_type=kind,
        hash=name,
        size=len(upload.content),
        special=upload.special,
        made_at=clock.now(),
        made_by_id=person.id,
        scan=Scan.WAITING if upload.found is None else Scan.CLEAN,
        file_name=upload.name[-_LONGEST_TITLE:],
    )
    tx.add(paper)
    tx.flush()
    record(tx, person, PaperAttached(task.case_id, task.id, paper.id, upload.special))
    if paper.scan == Scan.WAITING:
        promise(tx, "paper.scan", case=task.case_id, document=str(paper.id))
    return paper
