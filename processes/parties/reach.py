"""Whom a party's step belongs to in this case, and how they are reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from processes import clock
from processes.records import Case, Citizen, Company, Contact
from processes.store.transaction import Transaction

# Whose part in the case a group outside is; a representative or guardian may act for the citizen.
PARTS: dict[str, tuple[str, ...]] = {
    "borger": ("citizen", "representative", "guardian"),
    "arbejdsgiver": ("employer",),
    "tillidsrepraesentant": ("shop_steward",),
    "laege": ("doctor",),
    "akasse": ("unemployment_fund",),
    "tilbudssted": ("provider",),
}


@dataclass(frozen=True, slots=True)
class Reach:
    """Somebody with a part in the case: where a link goes (``email``) and where its code goes (``phone``).

    ``named`` is true when another party gave the address and nobody of the house has confirmed it: whoever names the
    one who is to answer must not be able to answer in that place. ``until`` is the last day of the part.
    """

    part: str
    name: str
    email: str
    phone: str
    locale: str
    named: bool = False
    until: date | None = None

    @property
    def hindrance(self) -> str | None:
        """Why no link can go out: two channels are needed, so that who has the mail has not got the code."""
        if not self.email:
            return "no_email"
        if not self.phone:
            return "no_phone"
        return "unconfirmed" if self.named else None


def reach(tx: Transaction, case: Case, group: str | None) -> Reach:
    """The first contact of the case with this group's part, else whom a form of the case names, else nobody."""
    parts = PARTS.get(group or "", ("citizen",))
    rows = tx.execute(
        select(Contact, Citizen, Company)
        .outerjoin(Citizen, Citizen.id == Contact.citizen_id)
        .outerjoin(Company, Company.id == Contact.company_id)
        .where(Contact.case_id == case.id, Contact.part.in_(parts), stands())
        .order_by(Contact.id)
    ).all()
    standing = sorted(rows, key=lambda row: parts.index(row[0].part))
    found = _of(*standing[0]) if standing else Reach(parts[0], "", "", "", "da")
    return found if found.email else _told(case.facts, found)


def stands() -> ColumnElement[bool]:
    """A contact that has its part today."""
    return or_(Contact.until.is_(None), Contact.until >= clock.today())


def _told(facts: Mapping[str, Any], found: Reach) -> Reach:
    """Whom the case's own forms name: the employer's contact person, the employees' representative (F3.1)."""
    if found.part == "shop_steward":
        name, email, phone = (facts.get(key) for key in ("repName", "repEmail", "repPhone"))
    elif found.part == "employer" and (person := _first(facts.get("contact"))):
        name, email, phone = (person.get(key) for key in ("name", "email", "phone"))
    else:
        return found
    name, email, phone = (str(one or "") for one in (name, email, phone))
    phone = phone or found.phone
    return replace(found, name=name or found.name, email=email, phone=phone, named=found.part == "shop_steward")


def _first(contact: Any) -> Mapping[str, Any]:
    rows = contact if isinstance(contact, list) else [contact]
    return next((row for row in rows if isinstance(row, Mapping)), {})


def _of(contact: Contact, citizen: Citizen | None, company: Company | None) -> Reach:
    return Reach(
        part=contact.part,
        name=contact.name or (citizen.name if citizen else company.name if company else ""),
        email=contact.email or (citizen.email if citizen else ""),
        phone=contact.phone or (citizen.phone if citizen else ""),
        locale=citizen.locale if citizen else "da",
        until=contact.until,
    )
