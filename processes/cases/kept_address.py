"""Mending the address of a kept letter's reader, and posting the letter there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds import ContactChanged
from processes.audit.trail import record
from processes.cases.kept import find_kept
from processes.cases.kept_post import post_now
from processes.cases.post import INCOMPLETE
from processes.cases.readers import reader_of
from processes.errors import Invalid, Problem
from processes.records import Case, Contact, Document, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who reads the letter and where; the address in one line with commas."""

    name: str
    address: str


def mend_address(tx: Transaction, person: Person, case_id: UUID, document_id: UUID, given: Addressed) -> Document:
    """Write the address with the reader's part in the case, and post a letter that waited for nothing else.

    A citizen's address is the same in all her cases; a protected one comes from the register alone. Raises as
    ``post_now``, and ``Invalid`` with a problem per field.
    """
    case, document = find_kept(tx, person, case_id, document_id)
    name, address = given.name.strip(), given.address.strip()
    who = reader_of(tx, case, str(document.to_part))
    _must_fit(name, address, known=who is not None and bool(who.name))
    if who is not None and who.citizen is not None and who.citizen.address_protected:
        raise Invalid(Problem("address_protected", "address"), "address_protected")
    contact = who.contact if who and who.contact else _somebody(tx, case, str(document.to_part), name)
    if who is not None and who.citizen is not None:
        who.citizen.address = address
    else:
        contact.name, contact.address = name or contact.name, address
    tx.flush()
    record(tx, person, ContactChanged(case.id, contact.part, ["address"], contact.id))
    return document if document.kept_why == INCOMPLETE else post_now(tx, person, case_id, document_id)


def _somebody(tx: Transaction, case: Case, part: str, name: str) -> Contact:
    citizen = case.citizen_id if part == "citizen" else None
    made = Contact(id=new_id(), case_id=case.id, part=part, name=name, citizen_id=citizen)
    tx.add(made)
    tx.flush()
    return made


def _must_fit(name: str, address: str, *, known: bool) -> None:
    problems = []
    if not name and not known:
        problems.append(Problem("contact_nameless", "name"))
    if not address:
        problems.append(Problem("address_missing", "address"))
    given = (("name", name), ("address", address))
    problems += [Problem("contact_too_long", where, {"most": LONGEST}) for where, one in given if len(one) > LONGEST]
    if problems:
        raise Invalid(problems)
