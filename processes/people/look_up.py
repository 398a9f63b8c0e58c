"""CPR numbers in full: shown on request, looked up exactly, and never without a line in the trail."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CprSearched, CprSeen
from processes.audit.trail import record
from processes.errors import Invalid, NotFound, Problem
from processes.forms.identifiers import digits
from processes.reading.case_relations import relations_in
from processes.records import Case, Citizen, Person
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Found:
    """The citizen a CPR number belongs to."""

    id: UUID
    name: str
    cpr_masked: str


def see_cpr(tx: Transaction, person: Person, secret: CprSecret, case_id: UUID, task_id: UUID | None = None) -> str:
    """The citizen's whole CPR number as ``720387-2766``, for a person who works on the case, and noted with the task.

    Raises ``Forbidden``, and ``NotFound`` when the case is about no citizen.
    """
    case = tx.find(Case, case_id)
    require(person, Permission.SEE_CPR, relations_in(tx, person, case))
    if case.citizen_id is None:
        raise NotFound(kind="citizen", key=str(case_id))
    citizen = tx.find(Citizen, case.citizen_id)
    number = secret.open(citizen.cpr_cipher)
    record(tx, person, CprSeen(case.id, citizen.id, task_id))
    return f"{number[:6]}-{number[6:]}"


def find_citizen(tx: Transaction, person: Person, secret: CprSecret, cpr: str) -> Found | None:
    """The citizen with exactly this CPR number, or None; noted either way.

    Raises ``Forbidden``, and ``Invalid("cpr_wrong")`` when it is not ten digits.
    """
    require(person, Permission.SEARCH_CASES)
    number = digits(cpr, 10)
    if number is None:
        raise Invalid(Problem("cpr_wrong", "cpr"), "cpr_wrong")
    found = tx.execute(select(Citizen).where(Citizen.cpr_index == secret.index(number))).scalar_one_or_none()
    record(tx, person, CprSearched(found.id if found else None, found is not None))
    return Found(found.id, found.name, found.cpr_masked) if found else None
