"""Moving a booked interview: the new time is held before the old one is given up."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SlotMoved
from processes.audit.trail import record
from processes.booking.given_up import MOVED, held, move_tasks, tell_case
from processes.booking.tell_citizen import promise_word
from processes.errors import Conflict, Invalid, Problem
from processes.motion.booked import Wanted, hold, let_go
from processes.records import Case, Person, Slot
from processes.store.transaction import Transaction


def move(tx: Transaction, person: Person, slot_id: UUID, wanted: Wanted) -> Slot:
    """Hold the wanted time for the case, give the old one up, tell the citizen, and the case if it waits.

    Raises ``Forbidden``, ``Conflict`` (``slot_free``, ``slot_past``), and ``Invalid`` at ``slot`` as ``hold`` does, or
    for a time that is past or the same.
    """
    slot, case_id = held(tx, slot_id)
    require(person, Permission.BOOK_SLOT, slot.relations_to(person))
    before, task_id = slot.starts_at, slot.task_id
    if before <= clock.now():
        raise Conflict("slot_past", at=before)
    if wanted.starts_at <= clock.now() or wanted.starts_at == before:
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    taken = hold(tx, tx.find(Case, case_id), wanted, person)
    if taken is None:
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    taken.task_id = task_id
    let_go(tx, slot)
    move_tasks(tx, case_id, before, taken.starts_at)
    record(tx, person, SlotMoved(case_id, taken.id, before, taken.starts_at))
    promise_word(tx, case_id, before, taken.starts_at)
    tell_case(tx, case_id, MOVED, {"slot": taken.starts_at.isoformat()})
    return taken
