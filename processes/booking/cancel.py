"""Cancelling a booked interview: its time is free again at once."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SlotCancelled
from processes.audit.trail import record
from processes.booking.given_up import CANCELLED, held, move_tasks, tell_case
from processes.booking.tell_citizen import promise_word
from processes.errors import Conflict
from processes.motion.booked import let_go
from processes.records import Person
from processes.store.transaction import Transaction


def cancel(tx: Transaction, person: Person, slot_id: UUID) -> UUID:
    """Give the time up and tell the citizen, and the case if it waits to hear; answers the case.

    Raises ``Forbidden``, ``Conflict("slot_free")``, and ``Conflict("slot_past")`` when the time has begun.
    """
    slot, case_id = held(tx, slot_id)
    require(person, Permission.BOOK_SLOT, slot.relations_to(person))
    at = slot.starts_at
    if at <= clock.now():
        raise Conflict("slot_past", at=at)
    let_go(tx, slot)
    move_tasks(tx, case_id, at, None)
    record(tx, person, SlotCancelled(case_id, slot_id, at))
    promise_word(tx, case_id, at, None)
    tell_case(tx, case_id, CANCELLED, {"slot": at.isoformat()})
    return case_id
