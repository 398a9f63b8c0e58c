"""Cancelling a booked interview: its time is free again at once."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.motion.rebook import By, call_off, held
from processes.records import Person, Slot
from processes.store.transaction import Transaction


def cancel(tx: Transaction, person: Person, slot_id: UUID) -> UUID:
    """Give the time up and tell the citizen, and the case if it waits to hear; answers the case.

    Raises ``Forbidden``, ``Conflict("slot_free")``, and ``Conflict("slot_past")`` when the time has begun.
    """
    require(person, Permission.BOOK_SLOT, tx.find(Slot, slot_id).relations_to(person))
    slot, case = held(tx, slot_id)
    call_off(tx, slot, case, By(person))
    return case.id
