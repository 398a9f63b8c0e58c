"""What the verbs of a repair share: who stands how to the case, and finding what waits for a second pair of eyes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.cases.tell_second import tell_settled
from processes.errors import Conflict, EngineFault, Invalid, Problem
from processes.motion.move import lock
from processes.reading.case_relations import relations_in
from processes.records import Case, Closed, Definition, Person, Repair, RepairSort
from processes.store.base import new_id
from processes.store.transaction import Transaction

LEAST = 15  # characters of a reason: somebody else must understand it


def standing_to(tx: Transaction, person: Person, case: Case) -> set[Relation]:
    """How somebody stands to a case and to its process, which she may own."""
    return relations_in(tx, person, case) | tx.find(Definition, case.definition_id).relations_to(person)


@contextmanager
def told_kindly(code: str) -> Iterator[None]:
    """A change the diagram cannot carry is refused with this code: the case itself is not stuck for it."""
    try:
        yield
    except EngineFault as fault:
        raise Conflict(code, because=fault.code, element=fault.element) from fault


def must_have_reason(reason: str, least: int = LEAST) -> None:
    """Raise ``Invalid`` at ``reason`` when it is shorter than ``least`` characters."""
    if len(reason.strip()) < least:
        raise Invalid(Problem("act_reason_short", "reason", {"least": least}))


def must_be_alone(tx: Transaction, case: Case) -> None:
    """Raise ``Conflict("repair_waits")`` when another repair of the case waits: the second would find another case."""
    waiting = select(Repair.id).where(Repair.case_id == case.id, Repair.closed_at.is_(None)).limit(1)
    if tx.execute(waiting).first() is not None:
        raise Conflict("repair_waits", case=str(case.id))


def ask_for(tx: Transaction, person: Person, case: Case, sort: RepairSort, **what: object) -> Repair:
    """Write down what is asked for."""
    row = Repair(
        id=new_id(),
        case_id=case.id,
        sort=sort,
        seen=case.revision,
        asked_by_id=person.id,
        asked_at=clock.now(),
        **{"step": "", "target": "", "facts": {}, **what},
    )
    tx.add(row)
    return row


def find_asked(tx: Transaction, repair_id: UUID) -> tuple[Repair, Case]:
    """The repair and its case, which is locked; that it still waits is asked once it is known who may hear."""
    found = tx.find(Repair, repair_id)
    case = lock(tx, found.case_id)
    tx.session.refresh(found)
    return found, case


def is_one_with(tx: Transaction, person: Person, asked_by: UUID) -> bool:
    """Are these two one pair of eyes: the same person, or one standing in for the other today?"""
    return asked_by in {person.id, *person.stands_in_for} or person.id in tx.find(Person, asked_by).stands_in_for


def must_be_second(tx: Transaction, person: Person, case: Case, repair: Repair) -> None:
    """Raise ``Forbidden("four_eyes")`` for whoever asked for it or is one with her, and for who has no right.

    ``AlreadyDone`` when it no longer waits, for nobody else.
    """
    standing = standing_to(tx, person, case)
    if is_one_with(tx, person, repair.asked_by_id):
        standing.add(Relation.BARRED)
    require(person, Permission.APPROVE_REPAIR, standing)
    repair.must_wait()


def close(tx: Transaction, repair: Repair, person: Person, how: Closed, words: str | None = None) -> None:
    """It waits no more, and whoever asked hears of it."""
    tell_settled(tx, tx.find(Case, repair.case_id), person, repair.asked_by_id, repair.id)
    repair.closed_at, repair.closed_by_id, repair.how, repair.words = clock.now(), person.id, how, words
