"""Undoing the last change of a legal clock by hand: it stands as it stood before, and what waits for it follows."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import DeadlineChanged
from processes.audit.trail import record
from processes.deadlines.change import to_change
from processes.errors import Conflict
from processes.motion.by_hand import back, lay_hand
from processes.motion.move import lock
from processes.motion.moving import Moved
from processes.records import Deadline, DeadlineChange, Person
from processes.store.transaction import Transaction


def undo_change(tx: Transaction, person: Person, deadline_id: UUID, seen: int | None = None) -> Moved:
    """Take back the newest change that is not taken back yet; the change itself stays on record.

    Raises ``Forbidden``, ``AlreadyDone`` when the deadline has ended, ``Stale`` when it changed since revision
    ``seen``, and ``Conflict("nothing_to_undo")`` when nobody changed it or it was counted anew since.
    """
    found = to_change(tx, person, deadline_id, seen)
    change = last_change(tx, found)
    if change is None:
        raise Conflict("nothing_to_undo", case=str(found.case_id))
    before, paused_on = found.due_day, change.before.get("paused_on")
    hand = back(
        change.before_day,
        date.fromisoformat(paused_on) if paused_on else None,
        int(change.before.get("paused_days", 0)),
        by_hand=bool(change.before.get("by_hand")),
    )
    moved = lay_hand(tx, lock(tx, found.case_id), found, hand, person, found.reason or change.reason)
    change.undone_by_id, change.undone_at = person.id, clock.now()
    tx.flush()
    record(tx, person, DeadlineChanged(found.case_id, found.rule, before, found.due_day, "undone"))
    return moved


def last_change(tx: Transaction, deadline: Deadline) -> DeadlineChange | None:
    """The newest change that stands and whose day is still the deadline's; None where there is nothing to undo."""
    wanted = (
        select(DeadlineChange)
        .where(DeadlineChange.deadline_id == deadline.id, DeadlineChange.undone_at.is_(None))
        .order_by(DeadlineChange.changed_at.desc(), DeadlineChange.id.desc())
        .limit(1)
    )
    found = tx.maybe(wanted)
    return found if found is not None and found.due_day == deadline.due_day and deadline.ended_at is None else None
