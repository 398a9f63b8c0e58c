"""The cases that belong with a case, on a page of their own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.cases.links import LinkedCase, linked_cases
from processes.reading.admission import admit
from processes.records import Case, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LinksPage:
    """The cases, as far as the reader may open them."""

    case_id: UUID
    number: str
    links: tuple[LinkedCase, ...]


def links_page(tx: Transaction, person: Person, case_id: UUID) -> LinksPage:
    """The cases that belong with this one; ``Forbidden`` for whoever may not tie cases here."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.LINK_CASES)
    return LinksPage(case.id, case.number, linked_cases(tx, person, case))
