"""Moving a booked interview: the new time is held before the old one is given up."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.motion.booked import Wanted
from processes.motion.rebook import By, held, rebook
from processes.records import Person, Slot
from processes.store.transaction import Transaction


def move(tx: Transaction, person: Person, slot_id: UUID, wanted: Wanted) -> Slot:
    """Hold the wanted time for the case, give the old one up, tell the citizen, and the case if it waits.

    Raises ``Forbidden``, ``Conflict`` (``slot_free``, ``slot_past``), and ``Invalid`` at ``slot`` as ``hold`` does, or
    for the same time.
    """
    require(person, Permission.BOOK_SLOT, tx.find(Slot, slot_id).relations_to(person))
    slot, case = held(tx, slot_id)
    return rebook(tx, slot, case, wanted, By(person))
