"""The people of a case on a page of their own, for those who may change how they are reached."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.cases.contacts import PartyRow, contacts
from processes.reading.admission import admit
from processes.records import Case, Citizen, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ContactsPage:
    """Who has a part in the case."""

    case_id: UUID
    number: str
    citizen: str | None
    parties: tuple[PartyRow, ...]


def contacts_page(tx: Transaction, person: Person, case_id: UUID) -> ContactsPage:
    """The people of the case; ``Forbidden`` for whoever may not change how they are reached."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.CHANGE_CONTACT)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    parties = contacts(tx, case, works_on_it=True)
    return ContactsPage(case.id, case.number, citizen.name if citizen else None, parties)
