"""One document of a case, for somebody who may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.errors import NotFound
from processes.language import Text
from processes.reading.case_relations import relations_in
from processes.records import Case, Document, Person
from processes.store.transaction import Transaction


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


def document(tx: Transaction, person: Person, case_id: UUID, document_id: UUID) -> DocumentShown:
    """The document, if it is of this case; ``Forbidden`` for whoever may not read it."""
    case = tx.find(Case, case_id)
    require(person, Permission.SEE_DOCUMENT, relations_in(tx, person, case))
    found = tx.find(Document, document_id)
    if found.case_id != case.id:
        raise NotFound(kind="document", key=str(document_id))
    title = Text(found.title_da, found.title_en)
    return DocumentShown(
        found.id, case.id, case.number, title, found.to_part, found.made_at, found.media_type, found.hash
    )
