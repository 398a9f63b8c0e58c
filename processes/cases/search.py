"""Finds cases by number, by the citizen's name, or by an exact CPR number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CprSearched
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.forms.identifiers import digits
from processes.language import Text
from processes.reading.case_relations import may_see_case
from processes.records import Case, Citizen, Definition, Person
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

MOST = 50


@dataclass(frozen=True, slots=True)
class FoundCase:
    """One case as the list of found cases shows it."""

    id: UUID
    number: str
    process: Text
    citizen: str | None
    cpr_masked: str | None
    condition: str
    caseworker: str | None
    opened_at: datetime
    closed_at: datetime | None


def search(tx: Transaction, person: Person, words: str) -> tuple[FoundCase, ...]:
    """At most ``MOST`` cases with this number, or whose citizen's name has a part that begins with each word.

    Without words, the reader's own open ones. Open cases first, then the newest. Only cases the reader may see.
    Raises ``Forbidden``. A CPR number finds nothing here, for that must be noted: ``search_by_cpr``.
    """
    require(person, Permission.SEARCH_CASES)
    asked = words.split()
    if not asked:
        return _found(tx, person, (Case.caseworker_id == person.id) & Case.closed_at.is_(None))
    named = [_begins(part) for word in asked for part in sort_key(word).split()]
    by_name = and_(*named) if named else false()
    return _found(tx, person, or_(Case.number == words.strip(), by_name))


def search_by_cpr(tx: Transaction, person: Person, secret: CprSecret, cpr: str) -> tuple[FoundCase, ...]:
    """The cases, among those the reader may see, of the citizen with exactly this CPR number; noted either way.

    Raises ``Forbidden``, and ``Invalid("cpr_wrong")`` when it is not ten digits.
    """
    require(person, Permission.SEARCH_CASES)
    number = digits(cpr, 10)
    if number is None:
        raise Invalid(Problem("cpr_wrong", "cpr"), "cpr_wrong")
    citizen: UUID | None = tx.execute(select(Citizen.id).where(Citizen.cpr_index == secret.index(number))).scalar()
    found = _found(tx, person, Case.citizen_id == citizen) if citizen else ()
    record(tx, person, CprSearched(citizen if found else None, bool(found)))
    return found


def _found(tx: Transaction, person: Person, which: ColumnElement[bool]) -> tuple[FoundCase, ...]:
    rows: Any = tx.execute(_rows().where(which, may_see_case(person)).limit(MOST))
    return tuple(_row(*one) for one in rows)


def _rows() -> Select[Any]:
    caseworker = select(Person.name).where(Person.id == Case.caseworker_id).scalar_subquery()
    return (
        select(Case, Definition, Citizen, caseworker)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .order_by(Case.closed_at.is_not(None), Case.opened_at.desc(), Case.id)
    )


def _begins(part: str) -> ColumnElement[bool]:
    """A part of the name begins so; sort keys hold small letters and spaces only, so there is nothing to escape."""
    return or_(Citizen.sort_key.startswith(part), Citizen.sort_key.contains(f" {part}"))


def _row(case: Case, definition: Definition, citizen: Citizen | None, caseworker: str | None) -> FoundCase:
    return FoundCase(
        id=case.id,
        number=case.number,
        process=definition.title,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        condition=case.condition,
        caseworker=caseworker,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
    )
