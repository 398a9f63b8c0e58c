"""What may be done to a case itself, and what waits for somebody: for the buttons and notices of its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.cases.deviation_parts import standing_at
from processes.cases.repair_parts import standing_to
from processes.cases.waiting import Waiting, waiting_in
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.records import Case, Condition, Person, Promise, Suspension
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rest:
    """Why a suspended case rests, since when, by whom, and when somebody means to look at it again."""

    ground: str
    reason: str
    since: datetime
    look_on: date | None
    person: str


@dataclass(frozen=True, slots=True)
class Room:
    """A step at which the owner drew room for a deviation the reader may make."""

    step: str
    name: Text
    skip: bool
    add: bool


@dataclass(frozen=True, slots=True)
class Acts:
    """What the reader may do with the case now."""

    suspend: bool
    resume: bool
    correct: bool
    reopen: bool
    move: bool
    answer: bool
    rooms: tuple[Room, ...]
    rest: Rest | None
    waiting: tuple[Waiting, ...]

    @property
    def any(self) -> bool:
        """Is there anything to choose?"""
        return any((self.suspend, self.resume, self.correct, self.reopen, self.move, self.answer, self.rooms))


def acts(tx: Transaction, person: Person, case_id: UUID) -> Acts:
    """What the reader may do; nothing at all for whoever has no part in the case."""
    case = tx.find(Case, case_id)
    standing = standing_to(tx, person, case)

    def may(permission: Permission) -> bool:
        return allowed(person, permission, standing)

    runs, repairs = case.condition == Condition.RUNNING, may(Permission.REPAIR_CASE)
    return Acts(
        suspend=runs and may(Permission.SUSPEND_CASE),
        resume=case.condition == Condition.SUSPENDED and may(Permission.SUSPEND_CASE),
        correct=runs and may(Permission.CORRECT_FACTS),
        reopen=not case.is_open and may(Permission.REOPEN_CASE),
        move=(runs or case.condition == Condition.STUCK) and repairs,
        answer=case.is_open and repairs and _has_failed_call(tx, case),
        rooms=_rooms(tx, person, case) if runs and may(Permission.DEVIATE) else (),
        rest=_rest(tx, case) if case.condition == Condition.SUSPENDED else None,
        waiting=waiting_in(tx, person, case) if _has_part(may, standing) else (),
    )


def _has_part(may: Callable[[Permission], bool], standing: set[Relation]) -> bool:
    return may(Permission.SEE_CASE) or Relation.OWNER in standing


def _has_failed_call(tx: Transaction, case: Case) -> bool:
    given_up = select(Promise.id).where(
        Promise.case_id == case.id, Promise.kind == "connector.call", Promise.given_up_at.is_not(None)
    )
    return tx.execute(given_up.limit(1)).first() is not None


def _rooms(tx: Transaction, person: Person, case: Case) -> tuple[Room, ...]:
    editions = Editions(tx, edition_of(tx, case.version_id))
    found = []
    for step in look(tx, case, editions).open_steps():
        element = editions.element(step.element, step.plan)
        drawn = element is not None and (element.bounds.skip or element.bounds.add)
        if element and drawn and allowed(person, Permission.DEVIATE, standing_at(tx, person, case, step.step)):
            found.append(Room(step.step, element.name, element.bounds.skip, bool(element.bounds.add)))
    return tuple(found)


def _rest(tx: Transaction, case: Case) -> Rest | None:
    row = tx.execute(
        select(Suspension, Person.name)
        .join(Person, Person.id == Suspension.by_id)
        .where(Suspension.case_id == case.id, Suspension.ended_at.is_(None))
    ).one_or_none()
    if row is None:
        return None
    rest, name = row
    return Rest(rest.ground, rest.reason, rest.since, rest.look_on, name)
