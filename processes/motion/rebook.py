"""A booked time is moved or given up: the case is locked first and then the time, as whoever completes a task does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import SlotCancelled, SlotMoved
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.motion.booked import Wanted, hold, let_go, move_tasks, promise_word
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.records import Case, Person, Slot, Subscription
from processes.store.transaction import Transaction

MOVED, CANCELLED, MISSED = "appointment_moved", "appointment_cancelled", "appointment_missed"


@dataclass(frozen=True, slots=True)
class By:
    """Who does it: somebody of the house, or a party (``done_for``: its group) by a way of its own (``channel``)."""

    person: Person | None
    done_for: str | None = None
    channel: str | None = None


def held(tx: Transaction, slot_id: UUID) -> tuple[Slot, Case]:
    """A booked time and its case, both locked; ``Conflict("slot_free")`` when no case holds it any more.

    The case comes first, so that nobody waits for one of them while holding the other.
    """
    seen = tx.find(Slot, slot_id)
    if seen.case_id is None:
        raise Conflict("slot_free", at=seen.starts_at)
    case = lock(tx, seen.case_id)
    locked = select(Slot).where(Slot.id == slot_id).with_for_update(of=Slot)
    slot = tx.maybe(locked.execution_options(populate_existing=True))
    if slot is None or slot.case_id != case.id:
        raise Conflict("slot_free", at=seen.starts_at)
    return slot, case


def rebook(tx: Transaction, slot: Slot, case: Case, wanted: Wanted, by: By) -> Slot:
    """Hold the wanted time, give the old one up, tell the citizen, and the case if it waits; both are locked.

    Raises ``Conflict("slot_past")``, and ``Invalid`` at ``slot`` as ``hold`` does, or for the same time.
    """
    before, task_id = slot.starts_at, slot.task_id
    if before <= clock.now():
        raise Conflict("slot_past", at=before)
    if wanted.starts_at == before:
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    taken = hold(tx, case, wanted, by.person)
    if taken is None:
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    taken.task_id = task_id
    let_go(tx, slot)
    move_tasks(tx, case.id, before, taken.starts_at)
    record(tx, by.person, SlotMoved(case.id, taken.id, before, taken.starts_at, by.done_for, by.channel))
    promise_word(tx, case.id, before, taken.starts_at)
    tell_case(tx, case.id, MOVED, {"slot": taken.starts_at.isoformat()})
    return taken


def call_off(tx: Transaction, slot: Slot, case: Case, by: By) -> None:
    """Give the time up and tell the citizen, and the case if it waits to hear; both are locked.

    Raises ``Conflict("slot_past")`` when the time has begun.
    """
    key, at = slot.id, slot.starts_at
    if at <= clock.now():
        raise Conflict("slot_past", at=at)
    let_go(tx, slot)
    move_tasks(tx, case.id, at, None)
    record(tx, by.person, SlotCancelled(case.id, key, at, by.done_for, by.channel))
    promise_word(tx, case.id, at, None)
    tell_case(tx, case.id, CANCELLED, {"slot": at.isoformat()})


def tell_case(tx: Transaction, case_id: UUID, message: str, facts: dict[str, Any]) -> bool:
    """Promise the case this message if it waits for it; answers whether it does."""
    wanted = select(Subscription.id).where(
        Subscription.case_id == case_id, Subscription.kind == "message", Subscription.name == message
    )
    if tx.execute(wanted.limit(1)).first() is None:
        return False
    promise(tx, "message.deliver", case=case_id, sort="message", name=message, target=str(case_id), data=facts)
    return True
