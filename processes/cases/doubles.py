"""Is there a case of this process about the same party already? Asked before another is started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.opening import About, definition_named
from processes.reading.case_relations import relations_in
from processes.records import Case, Contact, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Double:
    """An open case of the same process about the same citizen or company, and who works on it."""

    id: UUID
    number: str
    opened_at: datetime
    caseworker: str | None
    may_see: bool


def doubles(tx: Transaction, person: Person, definition: str, about: About) -> tuple[Double, ...]:
    """The open cases of a process about whom a new one is to be about, the newest first."""
    same = []
    if about.citizen_id is not None:
        same.append(Case.citizen_id == about.citizen_id)
    elif about.company_id is not None:
        same.append(
            select(Contact.id).where(Contact.case_id == Case.id, Contact.company_id == about.company_id).exists()
        )
    if not same:
        return ()
    process = definition_named(tx, definition)
    wanted = (
        select(Case, Person.name)
        .outerjoin(Person, Person.id == Case.caseworker_id)
        .where(Case.definition_id == process.id, Case.closed_at.is_(None), or_(*same))
        .order_by(Case.opened_at.desc(), Case.id)
    )
    return tuple(
        Double(
            case.id,
            case.number,
            case.opened_at,
            name,
            allowed(person, Permission.SEE_CASE, relations_in(tx, person, case)),
        )
        for case, name in tx.execute(wanted)
    )
