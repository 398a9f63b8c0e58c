"""The papers beside an answer: their list, and one of them to open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.errors import Conflict, NotFound
from processes.motion.papers import ATTACHMENT, Scan
from processes.reading.admission import admit
from processes.records import Case, Document, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as a list shows it; ``size`` in bytes."""

    id: UUID
    case_id: UUID
    title: str
    name: str
    media_type: str
    hash: str
    size: int
    special: bool
    scan: str
    by: str | None
    at: datetime


def papers_of(tx: Transaction, task_id: UUID) -> tuple[PaperRow, ...]:
    """The papers beside this task's answer, oldest first; who may see the task is asked by the caller."""
    wanted = (
        select(Document, Person.name)
        .outerjoin(Person, Person.id == Document.made_by_id)
        .where(Document.task_id == task_id, Document.kind == ATTACHMENT)
        .order_by(Document.made_at, Document.id)
    )
    return tuple(_row(found, by) for found, by in tx.execute(wanted))


def paper(tx: Transaction, person: Person, document_id: UUID) -> PaperRow:
    """A paper to open. Raises ``Forbidden``, and ``Conflict`` while it is not scanned or when something was found."""
    found = tx.find(Document, document_id)
    if found.kind != ATTACHMENT:
        raise NotFound(kind="document", key=str(document_id))
    admit(tx, person, tx.find(Case, found.case_id), Permission.SEE_DOCUMENT)
    if found.scan != Scan.CLEAN:
        code = "paper_waits" if found.scan == Scan.WAITING else "paper_stopped"
        raise Conflict(code, case=str(found.case_id), name=found.title_da)
    return _row(found, None)


def _row(found: Document, by: str | None) -> PaperRow:
    return PaperRow(
        id=found.id,
        case_id=found.case_id,
        title=found.title_da,
        name=found.file_name or found.title_da,
        media_type=found.media_type,
        hash=found.hash,
        size=found.size,
        special=found.special,
        scan=found.scan or Scan.CLEAN,
        by=by,
        at=found.made_at,
    )
