"""How a case stands before an act: its tasks, timers, calls and deadlines by name; nothing of the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.cases.repair_parts import standing_to
from processes.language import Text
from processes.motion.booked import appointment_of
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.records import Case, Deadline, Definition, Person, Task, TaskCondition, Timer
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Stands:
    """The case and all that is open in it; each thing by name and with its day or moment."""

    id: UUID
    number: str
    process: Text
    revision: int
    condition: str
    may_see: bool
    tasks: tuple[tuple[Text, date | None], ...]
    timers: tuple[tuple[Text, datetime], ...]
    calls: tuple[Text, ...]
    deadlines: tuple[tuple[Text, Text, date], ...]  # name, legal basis, day
    booked: datetime | None

    @property
    def rung(self) -> tuple[tuple[Text, datetime], ...]:
        """The timers whose moment has come."""
        return tuple(one for one in self.timers if one[1] <= clock.now())

    @property
    def late(self) -> tuple[tuple[Text, Text, date], ...]:
        """The deadlines that have passed."""
        return tuple(one for one in self.deadlines if one[2] < clock.today())


def stands(tx: Transaction, person: Person, case_id: UUID) -> Stands:
    """How the case stands, for whoever may see it or owns its process; ``Forbidden`` for others."""
    case = tx.find(Case, case_id)
    standing = standing_to(tx, person, case)
    sees = allowed(person, Permission.SEE_CASE, standing)
    if Relation.OWNER not in standing or Relation.DISQUALIFIED in standing:
        require(person, Permission.SEE_CASE, standing)
    editions = Editions(tx, edition_of(tx, case.version_id))
    run = look(tx, case, editions)
    slot = appointment_of(tx, case.id)
    return Stands(
        id=case.id,
        number=case.number,
        process=tx.find(Definition, case.definition_id).title,
        revision=case.revision,
        condition=case.condition,
        may_see=sees,
        tasks=_tasks(tx, case),
        timers=_timers(tx, case, editions),
        calls=tuple(_name(editions, one.element) for one in run.calls()) if case.is_open else (),
        deadlines=_deadlines(tx, case),
        booked=slot.starts_at if slot else None,
    )


def _tasks(tx: Transaction, case: Case) -> tuple[tuple[Text, date | None], ...]:
    wanted = select(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    return tuple((one.name, one.due_day) for one in tx.execute(wanted.order_by(Task.sort_at, Task.id)).scalars())


def _timers(tx: Transaction, case: Case, editions: Editions) -> tuple[tuple[Text, datetime], ...]:
    wanted = select(Timer).where(Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    rows = tx.execute(wanted.order_by(Timer.due_at)).scalars()
    return tuple((_name(editions, one.element), one.due_at) for one in rows)


def _deadlines(tx: Transaction, case: Case) -> tuple[tuple[Text, Text, date], ...]:
    wanted = select(Deadline).where(Deadline.case_id == case.id, Deadline.ended_at.is_(None), Deadline.watched)
    rows = tx.execute(wanted.order_by(Deadline.due_day, Deadline.rule)).scalars()
    return tuple((one.name, one.statute, one.due_day) for one in rows)


def _name(editions: Editions, element: str) -> Text:
    found = editions.element(element)
    return found.name if found and found.name else Text.of(element)
