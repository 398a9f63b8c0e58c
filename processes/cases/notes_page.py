"""All notes of a case on a page of their own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.notes import Notes, notes
from processes.reading.admission import admit
from processes.records import Case, Citizen, Person
from processes.store.transaction import Transaction

MOST = 200


@dataclass(frozen=True, slots=True)
class NotesPage:
    """The newest ``MOST`` notes of a case, and whether the reader may write one."""

    case_id: UUID
    number: str
    citizen: str | None
    notes: Notes
    may_write: bool


def notes_page(tx: Transaction, person: Person, case_id: UUID) -> NotesPage:
    """The notes; ``Forbidden`` for whoever may not see the case."""
    case = tx.find(Case, case_id)
    relations = admit(tx, person, case)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    health = allowed(person, Permission.SEE_DOCUMENT, relations)
    return NotesPage(
        case_id=case.id,
        number=case.number,
        citizen=citizen.name if citizen else None,
        notes=notes(tx, person, case, health=health, limit=MOST),
        may_write=allowed(person, Permission.WRITE_NOTE, relations),
    )
