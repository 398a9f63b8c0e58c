"""Papers beside the answer of a task: kept beside the database, and in the case's file from then on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select, text

from processes import clock
from processes.audit.kinds import PaperAttached, PaperRemoved
from processes.audit.trail import record
from processes.errors import Invalid, NotFound, Problem
from processes.promises.promise import promise
from processes.records import Document, Person, Task
from processes.store.base import new_id
from processes.store.files import Files, name_of
from processes.store.media import recognise
from processes.store.transaction import Transaction

ATTACHMENT = "attachment"  # the kind of document that somebody put beside an answer
MOST_PAPERS = 20  # beside one answer
_LONGEST_TITLE = 120
_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 7))")


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


def put_beside(tx: Transaction, by: Person | None, task: Task, upload: Upload, files: Files) -> Document:
    """Keep a file and put it into the case's file, beside this task; ``by`` None: a party, by link. Who may is asked
    before.

    What the scanner has not seen yet is kept and cannot be opened until it has. Raises ``Invalid`` for a file that is
    not allowed (see ``recognise``), is unsafe, or is one too many.
    """
    kind = recognise(upload.content, upload.name)
    if upload.found:
        raise Invalid(Problem("paper_unsafe", "", {"name": upload.name[:120]}), "paper_unsafe")
    beside = select(func.count()).where(Document.task_id == task.id, Document.kind == ATTACHMENT)
    if tx.execute(beside).scalar_one() >= MOST_PAPERS:
        raise Invalid(Problem("paper_too_many", "", {"name": upload.name[:120], "most": MOST_PAPERS}), "paper_too_many")
    alone_with(tx, name_of(upload.content))
    return _keep(tx, by, task, upload, files.keep(upload.content), kind)


def take_away(tx: Transaction, by: Person | None, task: Task, paper: Document) -> str:
    """Take a paper out of the case's file; its bytes go too, unless another document has the same. Answers its title.

    The trail keeps that it was there and who took it away. Raises ``NotFound`` for whatever is no paper of this task.
    """
    if paper.task_id != task.id or paper.kind != ATTACHMENT:
        raise NotFound(kind="document", key=str(paper.id))
    title, name, key = paper.title_da, paper.hash, paper.id
    tx.session.delete(paper)
    tx.flush()
    record(tx, by, PaperRemoved(task.case_id, task.id, key))
    promise(tx, "paper.forget", case=task.case_id, hash=name)
    return title


def alone_with(tx: Transaction, name: str) -> None:
    """Be alone with these bytes until the transaction ends: nobody forgets them while they are put into a case."""
    tx.execute(_ALONE, {"key": f"paper:{name}"})


def _keep(tx: Transaction, by: Person | None, task: Task, upload: Upload, name: str, kind: str) -> Document:
    title = " ".join((upload.title or upload.name.rpartition(".")[0] or upload.name).split())[:_LONGEST_TITLE]
    key: UUID = new_id()
    paper = Document(
        id=key,
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
        made_by_id=by.id if by else None,
        scan=Scan.WAITING if upload.found is None else Scan.CLEAN,
        file_name=upload.name[-_LONGEST_TITLE:],
    )
    tx.add(paper)
    tx.flush()
    record(tx, by, PaperAttached(task.case_id, task.id, paper.id, upload.special))
    if paper.scan == Scan.WAITING:
        promise(tx, "paper.scan", case=task.case_id, document=str(paper.id))
    return paper
