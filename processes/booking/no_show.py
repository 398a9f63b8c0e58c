"""Marking that the party did not come."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import NoShowMarked
from processes.audit.trail import record
from processes.errors import Conflict
from processes.motion.rebook import MISSED, held, tell_case
from processes.records import Person, Slot
from processes.store.transaction import Transaction


def no_show(tx: Transaction, person: Person, slot_id: UUID) -> Slot:
    """Mark it once, after the time has begun, and tell the case if it waits to hear. What follows, the case decides.

    Raises ``Forbidden``, ``Conflict`` (``slot_free``, ``slot_not_yet``, ``slot_marked``).
    """
    require(person, Permission.BOOK_SLOT, tx.find(Slot, slot_id).relations_to(person))
    slot, case = held(tx, slot_id)
    if slot.starts_at > clock.now():
        raise Conflict("slot_not_yet", at=slot.starts_at)
    if slot.no_show_at is not None:
        raise Conflict("slot_marked", at=slot.starts_at)
    slot.no_show_at = clock.now()
    record(tx, person, NoShowMarked(case.id, slot.id, slot.starts_at))
    tell_case(tx, case.id, MISSED, {"slot": slot.starts_at.isoformat()})
    return slot
