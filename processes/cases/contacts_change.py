"""Changing how somebody is reached, who else has a part in a case, and seeing a protected address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds import AddressSeen, ContactChanged
from processes.audit.trail import record
from processes.errors import Invalid, NotFound, Problem
from processes.reading.admission import admit
from processes.records import Case, Citizen, Contact, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction

PARTS = ("representative", "guardian", "doctor", "unemployment_fund", "shop_steward")
OF_CITIZEN = ("phone", "email", "address", "interpreter")
OF_OTHERS = ("name", "phone", "email", "scope")
LONGEST = 300
_PHONE = re.compile(r"\+?[\d ]{8,20}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A new part in the case; ``scope`` says what a representative may act in, ``until`` when it ends."""

    part: str
    name: str
    phone: str = ""
    email: str = ""
    scope: str = ""
    until: date | None = None


def change_contact(
    tx: Transaction, person: Person, case_id: UUID, contact_id: UUID, told: Mapping[str, str]
) -> Contact:
    """Change what is given; a citizen's phone, mail, address and interpreter are the same in all her cases.

    A protected address is not changed here: it comes from the register. Raises ``Forbidden``, ``NotFound``, and
    ``Invalid`` with a problem per field.
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.CHANGE_CONTACT)
    contact = _of(tx, case, contact_id)
    citizen = tx.find(Citizen, contact.citizen_id) if contact.citizen_id else None
    given = {name: told[name].strip() for name in (OF_CITIZEN if citizen else OF_OTHERS) if name in told}
    if citizen is not None and citizen.address_protected:
        given.pop("address", None)
    _must_fit(given)
    row = citizen or contact
    what = [name for name, value in given.items() if value != (getattr(row, name) or "")]
    for name in what:
        setattr(row, name, given[name] or None if name == "interpreter" else given[name])
    tx.flush()
    if what:
        record(tx, person, ContactChanged(case.id, contact.part, what, contact.id))
    return contact


def add_contact(tx: Transaction, person: Person, case_id: UUID, who: Somebody) -> Contact:
    """Give somebody a part in the case. Raises ``Forbidden``, and ``Invalid`` with a problem per field."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.CHANGE_CONTACT)
    problems = [] if who.part in PARTS else [Problem("part_unknown", "part")]
    if who.part in {"representative", "guardian"} and not who.scope.strip():
        problems.append(Problem("scope_missing", "scope"))
    if who.until is not None and who.until < clock.today():
        problems.append(Problem("contact_ended_already", "until"))
    _must_fit({"name": who.name.strip(), "phone": who.phone.strip(), "email": who.email.strip()}, problems)
    contact = Contact(
        id=new_id(),
        case_id=case.id,
        part=who.part,
        name=who.name.strip(),
        phone=who.phone.strip(),
        email=who.email.strip(),
        scope=who.scope.strip(),
        until=who.until,
    )
    tx.add(contact)
    tx.flush()
    record(tx, person, ContactChanged(case.id, contact.part, ["added"], contact.id))
    return contact


def end_contact(tx: Transaction, person: Person, case_id: UUID, contact_id: UUID) -> Contact:
    """Somebody has no part in the case from tomorrow on; the citizen herself always has."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.CHANGE_CONTACT)
    contact = _of(tx, case, contact_id)
    if contact.part not in PARTS:
        raise Invalid(Problem("contact_stays", "part"), "contact_stays")
    contact.until = clock.today()
    tx.flush()
    record(tx, person, ContactChanged(case.id, contact.part, ["ended"], contact.id))
    return contact


def see_address(tx: Transaction, person: Person, case_id: UUID) -> str:
    """The citizen's protected address, for somebody who works on the case; that it was seen is noted."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.SEE_ADDRESS)
    if case.citizen_id is None:
        raise NotFound(kind="citizen", key=str(case_id))
    citizen = tx.find(Citizen, case.citizen_id)
    record(tx, person, AddressSeen(case.id, citizen.id))
    return citizen.address


def _of(tx: Transaction, case: Case, contact_id: UUID) -> Contact:
    contact = tx.find(Contact, contact_id)
    if contact.case_id != case.id:
        raise NotFound(kind="contact", key=str(contact_id))
    return contact


def _must_fit(given: Mapping[str, str], problems: list[Problem] | None = None) -> None:
    found = list(problems or ())
    if given.get("name") == "":
        found.append(Problem("contact_nameless", "name"))
    if given.get("phone") and not _PHONE.fullmatch(given["phone"]):
        found.append(Problem("phone_wrong", "phone"))
    if given.get("email") and not _EMAIL.fullmatch(given["email"]):
        found.append(Problem("email_wrong", "email"))
    found += [
        Problem("contact_too_long", name, {"most": LONGEST}) for name, value in given.items() if len(value) > LONGEST
    ]
    if found:
        raise Invalid(found)
