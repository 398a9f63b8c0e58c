"""Suspending a case: it takes no task, its timers wait, and its legal deadlines run on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseSuspended
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.motion.move import lock, must_run
from processes.motion.waits import CALL
from processes.promises.hold import hold
from processes.reading.case_relations import relations_in
from processes.records import Case, Condition, Person, Suspension
from processes.store.base import new_id
from processes.store.transaction import Transaction

GROUNDS = ("authority", "court", "party", "other_case", "error")
LEAST = 10  # characters of a reason
# What waits with the case: calls to the outside. A message that comes for it waits with whoever sends it.
HELD = (CALL,)


def suspend(
    tx: Transaction, person: Person, case_id: UUID, ground: str, reason: str, look_on: date | None = None
) -> Suspension:
    """Let a running case rest for one of ``GROUNDS``; ``look_on`` is the day to look at it again.

    No law stops a deadline because a case rests: they run on, and a late one is told. Raises ``Forbidden``,
    ``AlreadyDone`` for a closed case, ``Conflict`` for one that rests or is stuck, and ``Invalid``.
    """
    case = lock(tx, case_id)
    require(person, Permission.SUSPEND_CASE, relations_in(tx, person, case))
    must_run(case)
    problems = _problems(ground, reason, look_on)
    if problems:
        raise Invalid(problems)
    case.condition = Condition.SUSPENDED
    case.revision += 1
    row = Suspension(
        id=new_id(),
        case_id=case.id,
        ground=ground,
        reason=reason.strip(),
        look_on=look_on,
        since=clock.now(),
        by_id=person.id,
    )
    tx.add(row)
    hold(tx, case.id, HELD)
    record(tx, person, CaseSuspended(case.id, row.id, ground, look_on))
    return row


def must_rest(case: Case) -> None:
    """Raise ``Conflict("not_suspended")`` unless the case is suspended."""
    if case.condition != Condition.SUSPENDED:
        raise Conflict("not_suspended", case=str(case.id), number=case.number)


def _problems(ground: str, reason: str, look_on: date | None) -> list[Problem]:
    found = []
    if ground not in GROUNDS:
        found.append(Problem("reason_unknown", "ground", {"reason": ground}))
    if len(reason.strip()) < LEAST:
        found.append(Problem("act_reason_short", "reason", {"least": LEAST}))
    if look_on is not None and look_on <= clock.today():
        found.append(Problem("look_on_past", "look_on", {"day": look_on}))
    return found


__all__ = ["GROUNDS", "HELD", "LEAST", "must_rest", "suspend"]
