"""Who is away and who stands in: one's own absences, and for a leader the team's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import aliased

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.people.absence_rules import could_stand_in
from processes.people.led import led_by
from processes.records import Absence, Person, Task, TaskCondition, in_force
from processes.store.transaction import Transaction

PAST = timedelta(days=60)  # how long an absence that is over is still listed


@dataclass(frozen=True, slots=True)
class Away:
    """One absence; ``when`` is now, ahead or over, ``tasks`` how many open tasks the absent one has."""

    id: UUID
    person_id: UUID
    name: str
    since: date
    until: date | None
    substitute_id: UUID | None
    substitute: str | None
    when: str
    tasks: int


@dataclass(frozen=True, slots=True)
class Absences:
    """The page of absences: the reader's own, those of whom she stands in for, and of the teams she leads."""

    own: tuple[Away, ...]
    stands_in: tuple[Away, ...]
    team: tuple[Away, ...]
    members: tuple[tuple[UUID, str], ...]  # whose absence a leader may register, the reader first


def absences(tx: Transaction, person: Person) -> Absences:
    """Everything about absence that concerns this person, the newest first."""
    require(person, Permission.SEE_ABSENCES, person.relations_to(person))
    members = led_by(tx, person)
    concerned = or_(
        Absence.person_id.in_([person.id, *(key for key, _ in members)]), Absence.substitute_id == person.id
    )
    found = tuple(_away(row) for row in tx.execute(_asked(concerned)))
    led = {key for key, _ in members}
    return Absences(
        own=tuple(one for one in found if one.person_id == person.id),
        stands_in=tuple(one for one in found if one.substitute_id == person.id and one.when != "over"),
        team=tuple(one for one in found if one.person_id in led),
        members=((person.id, person.name), *members),
    )


def standing_in(tx: Transaction, person: Person) -> tuple[Away, ...]:
    """Whom this person stands in for today; nothing is asked of the database where that is nobody."""
    if not person.stands_in_for:
        return ()
    asked = _asked((Absence.substitute_id == person.id) & in_force())
    return tuple(_away(row) for row in tx.execute(asked))


def substitutes(tx: Transaction, person: Person, absent_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """Those who may stand in for this person, as the form offers them."""
    absent = tx.find(Person, absent_id)
    require(person, Permission.REGISTER_ABSENCE, absent.relations_to(person))
    return tuple((one.id, one.name) for one in could_stand_in(tx, absent))


def _asked(which: ColumnElement[bool]) -> Select[Any]:
    substitute = aliased(Person)
    tasks = (
        select(func.count())
        .where(Task.assignee_id == Absence.person_id, Task.condition == TaskCondition.OPEN)
        .correlate(Absence)
        .scalar_subquery()
    )
    recent = or_(Absence.until.is_(None), Absence.until >= clock.today() - PAST)
    return (
        select(Absence, Person.name, substitute.name, tasks)
        .join(Person, Person.id == Absence.person_id)
        .outerjoin(substitute, substitute.id == Absence.substitute_id)
        .where(which, recent, or_(Absence.until.is_(None), Absence.until >= Absence.since))
        .order_by(Absence.since.desc(), Person.sort_key, Absence.id)
    )


def _away(row: Any) -> Away:
    absence, name, substitute, tasks = row
    return Away(
        id=absence.id,
        person_id=absence.person_id,
        name=name,
        since=absence.since,
        until=absence.until,
        substitute_id=absence.substitute_id,
        substitute=substitute,
        when=_when(absence),
        tasks=tasks,
    )


def _when(absence: Absence) -> str:
    today = clock.today()
    if absence.since > today:
        return "ahead"
    return "now" if absence.until is None or absence.until >= today else "over"
