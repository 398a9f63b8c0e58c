"""Firing one due timer: exactly once, and never in the way of anybody who works on the case."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import column, select, text

from processes import clock
from processes.audit.kinds import TimerFired
from processes.audit.trail import record
from processes.motion.move import lock, move
from processes.motion.moving import Cause, Moved
from processes.records import Case, Condition, Timer
from processes.store.transaction import Transaction

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (15, 60, 300, 1500, 3600))


def due_timers(tx: Transaction, limit: int = 200) -> list[UUID]:
    """The ids of timers whose moment has come, those that have waited longest first."""
    return list(
        tx.execute(
            select(Timer.id)
            .where(Timer.fired_at.is_(None), Timer.cleared_at.is_(None), Timer.try_at <= clock.now())
            .order_by(Timer.try_at)
            .limit(limit)
        ).scalars()
    )


def fire(tx: Transaction, timer_id: UUID) -> Moved | None:
    """Fire this timer and move its case. None: it is gone, fired, not due, in another worker's hands or on hold.

    Raises ``CaseBusy`` when somebody works on the case this instant: the next sweep finds the timer again.
    """
    timer = _take(tx, timer_id)
    if timer is None:
        return None
    case = lock(tx, timer.case_id, wait=False)
    if not _runs(tx, timer_id, case):
        return None
    record(tx, None, TimerFired(case.id, timer.element, timer.due_at.isoformat()))
    return move(tx, case, lambda run: run.fire(timer.step), cause=Cause("timer_fired", timer.step))


# Taken and marked in one statement: if the case then cannot move, the transaction is rolled back and the mark is gone.
TAKE = text("""
UPDATE timer SET fired_at = :now WHERE id = (
    SELECT id FROM timer WHERE id = :timer AND fired_at IS NULL AND cleared_at IS NULL AND due_at <= :now
       FOR UPDATE SKIP LOCKED)
RETURNING case_id, step, element, due_at
""").columns(column("case_id"), column("step"), column("element"), column("due_at"))


def _take(tx: Transaction, timer_id: UUID) -> Any:
    return tx.session.connection().execute(TAKE, {"timer": timer_id, "now": clock.now()}).one_or_none()


def _runs(tx: Transaction, timer_id: UUID, case: Case) -> bool:
    """A closed case clears its timer; a stuck or suspended one keeps it, and it is asked again in an hour."""
    if case.is_open and case.condition == Condition.RUNNING:
        return True
    timer = tx.find(Timer, timer_id)
    timer.fired_at = None
    if case.is_open:
        timer.try_at = clock.now() + PAUSES[-1]
    else:
        timer.cleared_at = clock.now()
    return False


def put_off(tx: Transaction, timer_id: UUID, fault: str) -> UUID | None:
    """A firing failed: note why, and try again after a growing pause; answers the case.

    ``due_at`` stays as it is: lateness is never hidden.
    """
    timer = tx.session.get(Timer, timer_id)
    if timer is None or timer.fired_at is not None:
        return None
    timer.try_at = clock.now() + PAUSES[min(timer.attempts, len(PAUSES) - 1)]
    timer.attempts += 1
    timer.last_fault = fault[:500]
    return timer.case_id
