"""Whom a new case is about: a company by its CVR number, and citizens by name among those whose cases one may see."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CvrSearched
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.forms.identifiers import digits
from processes.people.look_up import Found
from processes.reading.admission import may_open
from processes.records import Case, Citizen, Company, Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

MOST = 10
LEAST = 2  # letters of a name: fewer find everybody


@dataclass(frozen=True, slots=True)
class FoundCompany:
    """The company a CVR number belongs to."""

    id: UUID
    name: str
    cvr: str


def find_company(tx: Transaction, person: Person, cvr: str) -> FoundCompany | None:
    """The company with exactly this CVR number, or None; noted either way.

    Raises ``Forbidden``, and ``Invalid("cvr_wrong")`` when it is not eight digits.
    """
    require(person, Permission.SEARCH_CASES)
    number = digits(cvr, 8)
    if number is None:
        raise Invalid(Problem("cvr_wrong", "cvr"), "cvr_wrong")
    found = tx.execute(select(Company).where(Company.cvr == number).order_by(Company.id).limit(1)).scalar()
    record(tx, person, CvrSearched(found.id if found else None, found is not None))
    return FoundCompany(found.id, found.name, found.cvr) if found else None


def citizens_named(tx: Transaction, person: Person, words: str) -> tuple[Found, ...]:
    """At most ``MOST`` citizens with each word in their name, of those whose cases the reader may see, by name.

    Raises ``Forbidden``. Nothing for fewer than ``LEAST`` letters.
    """
    require(person, Permission.SEARCH_CASES)
    asked = [sort_key(word) for word in words.split() if word.strip()]
    if len("".join(asked)) < LEAST:
        return ()
    seen = select(Case.id).where(Case.citizen_id == Citizen.id, may_open(person)).exists()
    named = [func.strpos(func.concat(" ", Citizen.sort_key), f" {word}") > 0 for word in asked]
    wanted = select(Citizen).where(seen, *named).order_by(Citizen.sort_key, Citizen.id).limit(MOST)
    return tuple(Found(one.id, one.name, one.cpr_masked) for one in tx.execute(wanted).scalars())


def citizen_chosen(tx: Transaction, person: Person, key: UUID) -> Found | None:
    """A citizen chosen among those ``citizens_named`` finds; None for any other."""
    require(person, Permission.SEARCH_CASES)
    seen = select(Case.id).where(Case.citizen_id == Citizen.id, may_open(person)).exists()
    found = tx.execute(select(Citizen).where(Citizen.id == key, seen)).scalar()
    return Found(found.id, found.name, found.cpr_masked) if found else None
