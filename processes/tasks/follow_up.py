"""Putting a task off to a day: it leaves the lists and comes back by itself that morning."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskPutOff
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.records import NoteKind, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.noting import Said, keep_note

FURTHEST = timedelta(days=366)


def follow_up(
    tx: Transaction, person: Person, task_id: UUID, on: date | None, note: str = "", seen: int | None = None
) -> Task:
    """Follow a task up on this day (None: it is back in the lists at once), with a word to oneself or a colleague.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, and ``Invalid``: a day that is not ahead, a day more than a year
    away, or one after the legal day (or the appointment) without a note that says why.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.FOLLOW_UP_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if on is not None:
        _must_be_ahead(on)
        _must_keep_the_law(task, on, note)
    task.follow_up_on = on
    keep_note(tx, task, person, Said(NoteKind.FOLLOW_UP, note, day=on))
    tx.flush()
    absent = task.stood_in_for_by(person)
    record(tx, person, TaskPutOff(task.case_id, task.id, task.element, on), acting_for=absent)
    return task


def _must_be_ahead(on: date) -> None:
    if on <= clock.today():
        raise Invalid(Problem("follow_up_past", "on"), "follow_up_past")
    if on > clock.today() + FURTHEST:
        raise Invalid(Problem("follow_up_far", "on"), "follow_up_far")


def _must_keep_the_law(task: Task, on: date, note: str) -> None:
    """Nobody puts a task off beyond its legal day, or its appointment, without a word."""
    met = task.appointment_at.astimezone(clock.COPENHAGEN).date() if task.appointment_at else None
    first = min((day for day in (task.due_day, met) if day is not None), default=None)
    if first is None or on <= first or note.strip():
        return
    code = "follow_up_beyond_appointment" if first == met else "follow_up_beyond"
    raise Invalid(Problem(code, "note", {"due": first}), code, due=first)
