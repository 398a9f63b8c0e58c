"""Conflicts of interest: one's own, and for a leader those of the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.people.led import led_by
from processes.reading.admission import admit
from processes.records import Case, Citizen, ConflictOfInterest, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Barred:
    """One conflict of interest; ``case_number`` where it is about one case, else it is about all the citizen's."""

    id: UUID
    person_id: UUID
    name: str
    citizen: str | None
    case_number: str | None
    ground: str
    reason: str
    made_at: datetime
    may_end: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """The case about which a conflict is declared, as the form tells it, and for whom the reader may declare it."""

    case_id: UUID
    case_number: str
    citizen: str | None
    people: tuple[tuple[UUID, str], ...]


def conflicts(tx: Transaction, person: Person) -> tuple[Barred, ...]:
    """The conflicts that hold now, of this person and of those she leads, in Danish order of names."""
    require(person, Permission.DECLARE_CONFLICT, person.relations_to(person))
    found: Any = tx.execute(_asked([person.id, *(key for key, _ in led_by(tx, person))]))
    return tuple(_barred(person, row) for row in found)


def subject(tx: Transaction, person: Person, case_id: UUID) -> Subject:
    """What the form says of a case that the reader may see; ``Forbidden`` else."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.SEE_CASE)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    people = ((person.id, person.name), *led_by(tx, person))
    return Subject(case.id, case.number, citizen.name if citizen else None, people)


def _asked(people: list[UUID]) -> Select[Any, Any, Any, Any]:
    return (
        select(ConflictOfInterest, Person, Citizen.name, Case.number)
        .join(Person, Person.id == ConflictOfInterest.person_id)
        .outerjoin(Citizen, Citizen.id == ConflictOfInterest.citizen_id)
        .outerjoin(Case, Case.id == ConflictOfInterest.case_id)
        .where(ConflictOfInterest.ended_at.is_(None), ConflictOfInterest.person_id.in_(people))
        .order_by(Person.sort_key, ConflictOfInterest.made_at, ConflictOfInterest.id)
    )


def _barred(reader: Person, row: Any) -> Barred:
    conflict, whose, citizen, number = row
    return Barred(
        id=conflict.id,
        person_id=whose.id,
        name=whose.name,
        citizen=citizen,
        case_number=number,
        ground=conflict.ground,
        reason=conflict.reason,
        made_at=conflict.made_at,
        may_end=allowed(reader, Permission.END_CONFLICT, whose.relations_to(reader)),
    )
