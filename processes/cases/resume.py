"""Resuming a suspended case: it goes on where it stood, and what came due meanwhile is due now."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseResumed
from processes.audit.trail import record
from processes.cases.suspend import HELD, must_rest
from processes.engine import Run
from processes.errors import Invalid, Problem
from processes.motion.move import lock, move
from processes.motion.moving import Cause, Moved
from processes.promises.hold import let_go
from processes.promises.promise import promise
from processes.reading.case_relations import relations_in
from processes.records import Condition, Person, Suspension, Timer
from processes.store.transaction import Transaction

AT_ONCE, HELD_BACK = "at_once", "held_back"
TIMERS = (AT_ONCE, HELD_BACK)


def resume(tx: Transaction, person: Person, case_id: UUID, timers: str = AT_ONCE) -> Moved:
    """Let a suspended case go on.

    ``timers`` says what the watches of the diagram did with the time: ``at_once`` they ran, and those that came due
    ring now; ``held_back`` they stood still. Agreed days and legal deadlines ran on in either case. Raises
    ``Forbidden``, ``Conflict("not_suspended")`` and ``Invalid``.
    """
    case = lock(tx, case_id)
    require(person, Permission.SUSPEND_CASE, relations_in(tx, person, case))
    must_rest(case)
    if timers not in TIMERS:
        raise Invalid(Problem("timers_unknown", "timers"))
    row = tx.one(select(Suspension).where(Suspension.case_id == case.id, Suspension.ended_at.is_(None)))
    row.ended_at, row.ended_by_id, row.timers = clock.now(), person.id, timers
    rested = row.ended_at - row.since
    case.condition = Condition.RUNNING

    def go_on(run: Run) -> None:
        if timers == HELD_BACK:
            run.hold_back(rested)
        run.recompute()

    moved = move(tx, case, go_on, cause=Cause("case_resumed"), by=person)
    waiting = update(Timer).where(Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    tx.execute(waiting.values(try_at=Timer.due_at, attempts=0))
    let_go(tx, case.id, HELD)
    promise(tx, "clocks.renew", case=case.id, key=f"renew:resumed:{row.id}")  # a term may have changed meanwhile
    record(tx, person, CaseResumed(case.id, row.id, timers))
    return moved
