"""Finds cases by number or by the citizen's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, true

from processes.access.permissions import Permission, Role
from processes.access.policy import require
from processes.language import Text
from processes.records import Case, Citizen, Definition, Person, Task, TaskCondition
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
    """At most ``MOST`` cases whose number or citizen's name has every word; without words, the reader's own open ones.

    Only cases the reader may see. Raises ``Forbidden``. CPR numbers are not searched here: that is ``people/look_up``.
    """
    require(person, Permission.SEARCH_CASES)
    caseworker = select(Person.name).where(Person.id == Case.caseworker_id).scalar_subquery()
    wanted = (
        select(Case, Definition, Citizen, caseworker)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .where(sees(person), *(_has(word) for word in words.split()))
        .order_by(Case.closed_at.is_not(None), Case.opened_at.desc(), Case.id)
        .limit(MOST)
    )
    if not words.split():
        wanted = wanted.where(Case.caseworker_id == person.id, Case.closed_at.is_(None))
    return tuple(_found(row) for row in tx.execute(wanted))


def sees(person: Person) -> ColumnElement[bool]:
    """The cases a person may see in lists: the same answer as the policy gives for each case."""
    if Role.AUDITOR in person.roles:
        return true()
    holds = select(Task.case_id).where(Task.assignee_id == person.id, Task.condition == TaskCondition.OPEN)
    return or_(
        Case.caseworker_id == person.id,
        Case.team_id.in_(person.team_ids),
        Case.centre_id.in_(person.centre_ids),
        Case.id.in_(holds),
    )


def _has(word: str) -> ColumnElement[bool]:
    pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    return or_(Case.number.ilike(pattern), Citizen.name.ilike(pattern))


def _found(row: Any) -> FoundCase:
    case, definition, citizen, caseworker = row
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
