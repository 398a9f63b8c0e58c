"""The people of a case and how each is reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.records import Case, Citizen, Company, Contact
from processes.store.transaction import Transaction

FIRST = ("citizen", "employer")


@dataclass(frozen=True, slots=True)
class PartyRow:
    """Somebody's part in the case; ``address`` None where it is protected or the reader does not work on the case."""

    id: UUID
    part: str
    name: str
    phone: str
    email: str
    address: str | None
    protected: bool
    interpreter: str | None
    digital_post: bool | None  # None: not a citizen's matter
    cvr: str | None
    scope: str
    until: date | None

    @property
    def has_ended(self) -> bool:
        """No longer a part of the case."""
        return self.until is not None and self.until < clock.today()


def contacts(tx: Transaction, case: Case, *, works_on_it: bool) -> tuple[PartyRow, ...]:
    """Everybody with a part in the case, the citizen and the employer first; a protected address is never among it."""
    rows = tx.execute(
        select(Contact, Citizen, Company)
        .outerjoin(Citizen, Citizen.id == Contact.citizen_id)
        .outerjoin(Company, Company.id == Contact.company_id)
        .where(Contact.case_id == case.id)
        .order_by(Contact.id)
    )
    found = [_row(contact, citizen, company, works_on_it) for contact, citizen, company in rows]
    return tuple(sorted(found, key=lambda one: FIRST.index(one.part) if one.part in FIRST else len(FIRST)))


def _row(contact: Contact, citizen: Citizen | None, company: Company | None, works_on_it: bool) -> PartyRow:
    protected = bool(citizen and citizen.address_protected)
    return PartyRow(
        id=contact.id,
        part=contact.part,
        name=citizen.name if citizen else company.name if company else contact.name,
        phone=citizen.phone if citizen else contact.phone,
        email=citizen.email if citizen else contact.email,
        address=citizen.address if citizen and works_on_it and not protected else None,
        protected=protected,
        interpreter=citizen.interpreter if citizen else None,
        digital_post=citizen.digital_post if citizen else None,
        cvr=company.cvr if company else None,
        scope=contact.scope,
        until=contact.until,
    )
