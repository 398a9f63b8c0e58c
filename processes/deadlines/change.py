"""Changing a legal clock by hand: another day, a pause, an end to the pause; always with a reason."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import DeadlineChanged
from processes.audit.trail import record
from processes.errors import AlreadyDone, Conflict, Invalid, Problem, Stale
from processes.motion.by_hand import Hand, go_on, lay_hand, pause, to_day
from processes.motion.move import lock
from processes.motion.moving import Moved
from processes.reading.case_relations import relations_in
from processes.records import Deadline, DeadlineChange, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction

LEAST = 10  # characters of a reason
YEARS = 10  # ahead: a later day is mistyped
FURTHEST = timedelta(days=366 * YEARS)


def change_day(
    tx: Transaction, person: Person, deadline_id: UUID, day: date, reason: str, seen: int | None = None
) -> Moved:
    """Move a running deadline to another day; the day the law gives stays beside it, with who, when and why.

    Raises ``Forbidden``, ``AlreadyDone`` when it has ended, ``Stale`` when it changed since revision ``seen``, and
    ``Invalid``: a reason shorter than ``LEAST``, the day it has already, one before the clock started or more than
    ``YEARS`` ahead.
    """
    found = to_change(tx, person, deadline_id, seen)
    problems = _reason(reason)
    if day == found.due_day:
        problems.append(Problem("deadline_same_day", "day", {"day": day}))
    if day < found.start_day:
        problems.append(Problem("deadline_before_start", "day", {"day": day, "start": found.start_day}))
    if day > clock.today() + FURTHEST:
        problems.append(Problem("deadline_too_far", "day", {"day": day, "years": YEARS}))
    if problems:
        raise Invalid(problems)
    return _change(tx, person, found, to_day(day), reason, "moved")


def pause_deadline(tx: Transaction, person: Person, deadline_id: UUID, reason: str, seen: int | None = None) -> Moved:
    """Let a running deadline stand still from today. Raises as ``change_day``; ``Conflict`` when it stands."""
    found = to_change(tx, person, deadline_id, seen)
    if found.paused_on is not None:
        raise Conflict("deadline_paused", since=found.paused_on)
    _must_be_given(reason)
    return _change(tx, person, found, pause, reason, "paused")


def resume_deadline(tx: Transaction, person: Person, deadline_id: UUID, reason: str, seen: int | None = None) -> Moved:
    """Let it run again; the days it stood still are added. Raises as ``change_day``, ``Conflict`` when it runs."""
    found = to_change(tx, person, deadline_id, seen)
    if found.paused_on is None:
        raise Conflict("deadline_not_paused")
    _must_be_given(reason)
    return _change(tx, person, found, go_on, reason, "resumed")


def to_change(tx: Transaction, person: Person, deadline_id: UUID, seen: int | None = None) -> Deadline:
    """The deadline as it stands under the case's lock, if the person may change it and it runs."""
    found = tx.find(Deadline, deadline_id)
    case = lock(tx, found.case_id)
    tx.session.refresh(found)
    require(person, Permission.CHANGE_DEADLINE, relations_in(tx, person, case))
    if found.ended_at is not None:
        raise AlreadyDone("deadline_ended", name=found.name, at=found.ended_at)
    if seen is not None and seen != found.revision:
        raise Stale("deadline_changed", name=found.name)
    return found


def _change(tx: Transaction, person: Person, found: Deadline, hand: Hand, reason: str, how: str) -> Moved:
    before = found.due_day
    stood = {
        "paused_on": found.paused_on.isoformat() if found.paused_on else None,
        "paused_days": found.paused_days,
        "by_hand": found.changed_by_id is not None,
    }
    moved = lay_hand(tx, lock(tx, found.case_id), found, hand, person, reason.strip())
    change = DeadlineChange(
        id=new_id(),
        deadline_id=found.id,
        how=how,
        before_day=before,
        due_day=found.due_day,
        reason=reason.strip(),
        before=stood,
        changed_by_id=person.id,
        changed_at=clock.now(),
    )
    tx.add(change)
    tx.flush()
    record(tx, person, DeadlineChanged(found.case_id, found.rule, before, found.due_day, how))
    return moved


def _reason(reason: str) -> list[Problem]:
    if len(reason.strip()) >= LEAST:
        return []
    return [Problem("deadline_reason_short", "reason", {"least": LEAST})]


def _must_be_given(reason: str) -> None:
    problems = _reason(reason)
    if problems:
        raise Invalid(problems)
