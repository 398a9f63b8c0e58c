"""A case goes from one resting point to the next: lock, resume, change, settle."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import bindparam, select

from processes import clock
from processes.engine import Plan, Run, begin, resume
from processes.engine.shapes import Data, World
from processes.errors import AlreadyDone, Conflict, EngineFault, NotFound
from processes.motion.case_clocks import CaseClocks
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.moving import Cause, Moved, Moving
from processes.motion.settle import settle
from processes.motion.standing import Standing, standing
from processes.records import Case, Condition, Person
from processes.store.transaction import Transaction

# Built once: building a statement costs more than sending it. No key of a case ever changes, so that a row which only
# points to it (a code that is asked for, a time that is booked) need not wait, and two can not wait for each other.
_CASE = select(Case).where(Case.id == bindparam("case")).execution_options(populate_existing=True)
LOCK = _CASE.with_for_update(key_share=True)
LOCK_AT_ONCE = _CASE.with_for_update(key_share=True, nowait=True)


def lock(tx: Transaction, case_id: UUID, *, wait: bool = True) -> Case:
    """The case, locked until the transaction ends; ``CaseBusy`` when it cannot be had (at once if not ``wait``)."""
    case = tx.maybe(LOCK if wait else LOCK_AT_ONCE, {"case": case_id})
    if case is None:
        raise NotFound(kind="case", key=str(case_id))
    return case


def move(
    tx: Transaction,
    case: Case,
    change: Callable[[Run], object],
    *,
    cause: Cause,
    by: Person | None = None,
) -> Moved:
    """Apply one change to the run of a locked case and make all rows agree; nothing is written if it raises.

    Raises ``AlreadyDone`` if the case has ended or the step is gone, ``Conflict`` if it is stuck or suspended, and
    ``EngineFault`` if it cannot go on from here.
    """
    must_run(case)
    editions = Editions(tx, edition_of(tx, case.version_id))
    before = standing(tx, case, clock.today())
    clocks = CaseClocks(editions, before, case.facts)
    run = resume(case.state, editions.plan, _world(editions, clocks))
    clocks.bind(run.data)
    try:
        change(run)
    except EngineFault as fault:
        fault.case = case.id  # whoever hears of it may be busy with another case
        raise
    moved = settle(Moving(tx, case, run, editions, clocks, before, clock.now(), by, cause))
    run.let_go()
    return moved


def start(tx: Transaction, case: Case, editions: Editions, data: Data, element: str | None, cause: Cause) -> Moved:
    """Begin the run of a case that was just added, at this start event, and settle its first resting point."""
    before = standing(tx, case, clock.today())
    clocks = CaseClocks(editions, before, data)
    run = begin(editions.own.plan, data, _world(editions, clocks), start=element)
    moved = settle(Moving(tx, case, run, editions, clocks, before, clock.now(), None, cause))
    run.let_go()
    return moved


def look(tx: Transaction, case: Case, editions: Editions | None = None) -> Run:
    """The run as it rests, for reading; nothing is locked and nothing may be changed through it.

    ``editions`` get to know every version the case is in.
    """
    editions = editions or Editions(tx, edition_of(tx, case.version_id))
    return resume(case.state, editions.plan, World(clock.now()))


def must_run(case: Case) -> None:
    """Raise unless the case is running."""
    if not case.is_open:
        raise AlreadyDone("case_closed", case=str(case.id), number=case.number)
    if case.condition != Condition.RUNNING:
        raise Conflict(f"case_{case.condition}", case=str(case.id), number=case.number)


def _world(editions: Editions, clocks: CaseClocks) -> World:
    """What the engine may ask; ``rule_set("SDP")`` is the case's rule set in that area, as tables ask for it."""
    functions = {"rule_set": clocks.rule_set}
    return World(now=clock.now(), deadline=clocks.deadline, called=editions.called, functions=functions)


__all__ = ["Plan", "Standing", "lock", "look", "move", "must_run", "start"]
