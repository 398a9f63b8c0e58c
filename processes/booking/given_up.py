"""A time that is given up: free again for others; one that was nobody's offer goes. The case hears if it waits."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from processes.errors import Conflict
from processes.motion.due import Due
from processes.promises.promise import promise
from processes.records import Slot, Subscription, Task, TaskCondition
from processes.store.transaction import Transaction

MOVED, CANCELLED, MISSED = "appointment_moved", "appointment_cancelled", "appointment_missed"


def held(tx: Transaction, slot_id: UUID) -> tuple[Slot, UUID]:
    """A booked time, locked, and its case; ``Conflict("slot_free")`` when no case holds it any more."""
    tx.find(Slot, slot_id)
    locked = select(Slot).where(Slot.id == slot_id).with_for_update(of=Slot)
    slot: Slot = tx.one(locked.execution_options(populate_existing=True))
    if slot.case_id is None:
        raise Conflict("slot_free", at=slot.starts_at)
    return slot, slot.case_id


def tell_case(tx: Transaction, case_id: UUID, message: str, facts: dict[str, Any]) -> bool:
    """Promise the case this message if it waits for it; answers whether it does."""
    wanted = select(Subscription.id).where(
        Subscription.case_id == case_id, Subscription.kind == "message", Subscription.name == message
    )
    if tx.execute(wanted.limit(1)).first() is None:
        return False
    promise(tx, "message.deliver", case=case_id, sort="message", name=message, target=str(case_id), data=facts)
    return True


def move_tasks(tx: Transaction, case_id: UUID, before: datetime, at: datetime | None) -> None:
    """The open tasks that were to be done at this time stand at the new one in every list."""
    waiting = select(Task).where(
        Task.case_id == case_id, Task.condition == TaskCondition.OPEN, Task.appointment_at == before
    )
    for task in tx.execute(waiting.execution_options(populate_existing=True)).scalars():
        moved = Due(task.due_day, task.deadline_id).or_at(at)
        stands = update(Task).where(Task.id == task.id).execution_options(synchronize_session=False)
        tx.execute(stands.values(appointment_at=at, sort_at=moved))  # no new revision: whoever has it open is not late
        tx.session.expire(task)
