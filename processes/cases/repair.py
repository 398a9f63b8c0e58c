"""Freeing a stuck case: what was given up is tried again, and its timers ring at once if their time has come."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseFreed
from processes.audit.trail import record
from processes.errors import Conflict
from processes.motion.move import lock, look
from processes.motion.waits import promise_call
from processes.promises.promise import promise
from processes.promises.revive import revive
from processes.records import Condition, Definition, Person, Timer
from processes.store.transaction import Transaction


def try_again(tx: Transaction, person: Person, case_id: UUID) -> int:
    """Let the case go on from where it stopped; how many promises are tried again, a closed case's letters among them.

    If the cause is still there, it stops once more and its people are told anew. Raises ``Forbidden`` for whoever
    neither owns the process nor leads the team, and ``Conflict("not_stuck")``.
    """
    case = lock(tx, case_id)
    owned = tx.find(Definition, case.definition_id).relations_to(person)
    require(person, Permission.REPAIR_CASE, case.relations_to(person) | owned)
    revived = revive(tx, case.id)
    stuck = case.is_open and case.condition == Condition.STUCK
    if not stuck and not revived:
        raise Conflict("not_stuck", case=str(case.id), number=case.number)
    if stuck:
        case.condition, case.fault = Condition.RUNNING, None
        for call in look(tx, case).calls():  # one that nobody has in hand any more is promised anew
            promise_call(tx, case.id, call)
        promise(tx, "clocks.renew", case=case.id, key=f"renew:freed:{case.id}")  # a term may have changed meanwhile
    waiting = (Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    tx.execute(update(Timer).where(*waiting, Timer.attempts > 0).values(try_at=clock.now(), attempts=0))
    record(tx, person, CaseFreed(case.id))
    return revived
