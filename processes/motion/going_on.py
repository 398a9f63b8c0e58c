"""A closed case goes on: its clocks run as if it had never been closed, and its rows agree with its run again."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import update

from processes import clock
from processes.engine import Run
from processes.motion.move import move
from processes.motion.moving import Cause, Moved
from processes.records import Case, Condition, Deadline, Passage, Person
from processes.store.transaction import Transaction


def go_on(tx: Transaction, case: Case, change: Callable[[Run], object], *, cause: Cause, by: Person) -> Moved:
    """Open a locked, closed case and apply one change to its run.

    The law does not stop because a case is closed: clocks that were ended with it run on, and those that are over by
    now are missed.
    """
    closed = case.closed_at
    case.condition, case.closed_at, case.outcome = Condition.RUNNING, None, None
    tx.flush()
    ended = (Deadline.case_id == case.id, Deadline.ended_by == "case_closed", Deadline.ended_at >= closed)
    again = {"ended_at": None, "ended_by": None, "next_at": clock.now(), "revision": Deadline.revision + 1}
    tx.execute(update(Deadline).where(*ended).values(again))
    stood = (Passage.case_id == case.id, Passage.how == "cancelled", Passage.left_at == closed)
    tx.execute(update(Passage).where(*stood).values(left_at=None, how="resting"))
    return move(tx, case, change, cause=cause, by=by)
