"""Stopping a case, with a reason."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseCancelled
from processes.audit.trail import record
from processes.cases.suspend import HELD
from processes.errors import AlreadyDone, Invalid, Problem
from processes.motion.booked import release_ahead
from processes.motion.move import lock
from processes.promises.hold import let_go
from processes.records import (
    Case,
    Closed,
    Condition,
    Deadline,
    Deviation,
    Invitation,
    Passage,
    Person,
    Repair,
    Subscription,
    Suspension,
    Task,
    TaskCondition,
    Timer,
)
from processes.store.transaction import Transaction

REASONS = frozenset({"opened_by_mistake", "moved", "dead", "double", "withdrawn"})


def cancel(tx: Transaction, person: Person, case_id: UUID, reason: str) -> None:
    """Stop a case for one of ``REASONS``: tasks and links are withdrawn, timers cleared, clocks ended, times freed."""
    case = lock(tx, case_id)
    require(person, Permission.CANCEL_CASE, case.relations_to(person))
    if not case.is_open:
        raise AlreadyDone("case_closed", case=str(case.id), number=case.number)
    if reason not in REASONS:
        raise Invalid(Problem("reason_unknown", "reason", {"reason": reason}), "reason_unknown")
    case.condition, case.closed_at = Condition.CANCELLED, clock.now()
    _close_rows(tx, case)
    _end_what_waits(tx, person, case)
    record(tx, person, CaseCancelled(case.id, reason))


def _end_what_waits(tx: Transaction, person: Person, case: Case) -> None:
    """Its rest is over, and nobody need look at a repair or deviation of it any more."""
    ended = {"ended_at": clock.now(), "ended_by_id": person.id}
    tx.execute(update(Suspension).where(Suspension.case_id == case.id, Suspension.ended_at.is_(None)).values(ended))
    closed = {"closed_at": clock.now(), "closed_by_id": person.id, "how": Closed.WITHDRAWN}
    for table in (Repair, Deviation):
        tx.execute(update(table).where(table.case_id == case.id, table.closed_at.is_(None)).values(closed))
    let_go(tx, case.id, HELD)  # calls that were held back find a closed case and go


def _close_rows(tx: Transaction, case: Case) -> None:
    now = case.closed_at  # by this very moment a reopening knows what was closed with the case
    tx.execute(
        update(Task)
        .where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
        .values(condition=TaskCondition.WITHDRAWN, completed_at=now, revision=Task.revision + 1)
    )
    tx.execute(
        update(Timer)
        .where(Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
        .values(cleared_at=now)
    )
    tx.execute(
        update(Deadline)
        .where(Deadline.case_id == case.id, Deadline.ended_at.is_(None))
        .values(ended_at=now, ended_by="case_closed", next_at=None, revision=Deadline.revision + 1)
    )
    tx.execute(
        update(Passage)
        .where(Passage.case_id == case.id, Passage.left_at.is_(None))
        .values(left_at=now, how="cancelled")
    )
    tx.execute(delete(Subscription).where(Subscription.case_id == case.id))
    links = update(Invitation).where(Invitation.case_id == case.id, Invitation.ended_at.is_(None))
    tx.execute(links.values(ended_at=now, answers=None))
    release_ahead(tx, case.id)
