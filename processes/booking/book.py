"""Booking a free time for a case, by hand."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SlotHeld
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.motion.booked import promise_word
from processes.motion.move import lock
from processes.records import Case, Person, Slot
from processes.store.transaction import Transaction


def book(tx: Transaction, person: Person, slot_id: UUID, number: str) -> Slot:
    """Give this free time to the case with this number.

    Raises ``Forbidden``, ``Invalid`` for a number no open case of the team has, and ``Conflict("slot_taken")`` when
    somebody was faster: two can never hold one.
    """
    slot = tx.find(Slot, slot_id)
    require(person, Permission.BOOK_SLOT, slot.relations_to(person))
    named = tx.maybe(select(Case.id).where(Case.number == number.strip()))
    case = lock(tx, named) if named else None  # before the time, as whoever completes a task does
    if case is None or case.team_id != slot.team_id or not case.is_open:
        raise Invalid(Problem("slot_no_case", "number", {"number": number[:30]}), "slot_no_case", number=number[:30])
    free = update(Slot).where(Slot.id == slot_id, Slot.case_id.is_(None))
    taken = tx.execute(free.values(case_id=case.id, held_at=clock.now(), held_by_id=person.id).returning(Slot.id))
    if taken.first() is None:
        raise Conflict("slot_taken", at=slot.starts_at)
    tx.session.refresh(slot)
    record(tx, person, SlotHeld(case.id, slot.id, slot.starts_at))
    promise_word(tx, case.id, None, slot.starts_at)
    return slot
