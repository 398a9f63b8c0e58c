"""One document of a case, for somebody who may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.connectors.filling import said
from processes.connectors.pdf import pdf
from processes.connectors.shapes import Letter, Section
from processes.errors import Conflict, NotFound
from processes.language import Text
from processes.reading.admission import admit
from processes.records import Case, Document, Person
from processes.store.files import Files
from processes.store.transaction import Transaction

WAITING, CLEAN = "waiting", "clean"  # where a paper that somebody sent in stands with the scanner


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """What a document is, and the ``hash`` its bytes lie under."""

    id: UUID
    case_id: UUID
    case_number: str
    title: Text
    to_part: str | None
    made_at: datetime
    media_type: str
    hash: str
    sent_at: datetime | None = None
    sent_how: str | None = None  # digital_post | letter | service
    delivered_on: date | None = None
    pdf_hash: str | None = None

    @property
    def is_words(self) -> bool:
        """Can it be shown as words on a page?"""
        return self.media_type.startswith("text/plain")


def document(tx: Transaction, person: Person, case_id: UUID, document_id: UUID) -> DocumentShown:
    """The document, if it is of this case.

    Raises ``Forbidden`` for whoever may not read it, and ``Conflict`` for a paper that somebody sent in and that is not
    scanned yet (``paper_waits``) or not clean (``paper_stopped``).
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.SEE_DOCUMENT)
    found = tx.find(Document, document_id)
    if found.case_id != case.id:
        raise NotFound(kind="document", key=str(document_id))
    if found.scan not in (None, CLEAN):
        code = "paper_waits" if found.scan == WAITING else "paper_stopped"
        raise Conflict(code, case=str(case.id), name=found.title_da)
    title = Text(found.title_da, found.title_en)
    return DocumentShown(
        id=found.id,
        case_id=case.id,
        case_number=case.number,
        title=title,
        to_part=found.to_part,
        made_at=found.made_at,
        media_type=found.media_type,
        hash=found.hash,
        sent_at=found.sent_at,
        sent_how=found.sent_how,
        delivered_on=found.delivered_on,
        pdf_hash=found.pdf_hash,
    )


def as_pdf(files: Files, told: DocumentShown, locale: str) -> bytes:
    """The PDF that was sent; one set from the words now where none was kept, the same bytes each time.

    A document that has no words (``is_words``) is none of this: it is fetched as it is.
    """
    if told.pdf_hash is not None:
        return files.get(told.pdf_hash)
    words = files.get(told.hash).decode(errors="replace")
    day = said(told.made_at.astimezone(clock.COPENHAGEN).date(), locale)
    return pdf(Letter(locale, told.title.read(locale), told.case_number, day, (), (), "", (Section("", words),), ""))
