"""Taking a free time back: the team does not offer it any more."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SlotTakenBack
from processes.audit.trail import record
from processes.errors import Conflict
from processes.records import Person, Slot
from processes.store.transaction import Transaction


def take_back(tx: Transaction, person: Person, slot_id: UUID) -> None:
    """Remove a free time; ``Conflict("slot_taken")`` when a case holds it by now."""
    slot = tx.find(Slot, slot_id)
    require(person, Permission.OFFER_SLOTS, slot.relations_to(person))
    gone = tx.execute(delete(Slot).where(Slot.id == slot_id, Slot.case_id.is_(None)).returning(Slot.id))
    if gone.first() is None:
        raise Conflict("slot_taken", at=slot.starts_at)
    record(tx, person, SlotTakenBack(slot.team_id, slot_id, slot.starts_at))
