"""The cases that have stopped and the reader may set going again: where, why and since when; nothing of citizens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, or_, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.language import Text
from processes.motion.whereabouts import editions_met
from processes.records import Case, Condition, Definition, Entry, Person, Promise
from processes.store.transaction import Transaction

MOST = 200


@dataclass(frozen=True, slots=True)
class StoppedCase:
    """One of them; ``code`` and ``facts`` say why, ``given_up`` what was last heard from outside."""

    id: UUID
    number: str
    process: Text
    where: Text
    code: str
    facts: Mapping[str, Any]
    given_up: int
    since: datetime | None


def stopped(tx: Transaction, person: Person) -> tuple[StoppedCase, ...]:
    """Stuck cases, and those with something given up, of the reader's own processes and teams; the newest first."""
    given_up = exists().where(Promise.case_id == Case.id, Promise.given_up_at.is_not(None))
    wanted = (
        select(Case, Definition)
        .join(Definition, Definition.id == Case.definition_id)
        .where(
            or_(Definition.owner_id == person.id, Case.team_id.in_(person.led_team_ids)),
            or_(Case.condition == Condition.STUCK, given_up),
        )
        .order_by(Case.opened_at.desc(), Case.id)
        .limit(MOST)
    )
    rows = tx.execute(wanted).all()
    return tuple(_row(tx, case, process) for case, process in rows if _may(person, case, process))


def _may(person: Person, case: Case, process: Definition) -> bool:
    relations: set[Relation] = case.relations_to(person) | process.relations_to(person)
    return allowed(person, Permission.REPAIR_CASE, relations)


def _row(tx: Transaction, case: Case, process: Definition) -> StoppedCase:
    fault = case.fault or {}
    name = str(fault.get("element", ""))
    where = editions_met(tx, case).name(name)
    many = tx.one(
        select(func.count()).select_from(Promise).where(Promise.case_id == case.id, Promise.given_up_at.is_not(None))
    )
    return StoppedCase(
        id=case.id,
        number=case.number,
        process=process.title,
        where=where,
        code=str(fault.get("code", "promise_given_up")),
        facts={**fault.get("facts", {}), "element": where},
        given_up=many,
        since=tx.maybe(select(func.max(Entry.at)).where(Entry.case_id == case.id, Entry.kind == "CaseStuck")),
    )
