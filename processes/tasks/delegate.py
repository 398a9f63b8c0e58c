"""Asking a colleague for a part of a task: it stays one task, and whoever answers for it stays the same."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskAnswered, TaskDelegated, TaskRecalled
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.promises.promise import promise
from processes.reading.holder import must_be_at_work, must_be_near
from processes.records import NoteKind, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.noting import Said, keep_note


def delegate(tx: Transaction, person: Person, task_id: UUID, to_id: UUID, note: str, seen: int | None = None) -> Task:
    """Ask a colleague for what the note says; the task stands in both inboxes until she answers.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, ``Conflict("task_helped")`` when somebody is asked already, and
    ``Invalid`` with why this colleague cannot, or that the note is missing.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.DELEGATE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if task.helper_id is not None:
        raise Conflict("task_helped", task=str(task.id), helper=str(task.helper_id))
    to = tx.find(Person, to_id)
    if to.id in (person.id, task.assignee_id):
        raise Invalid(Problem("ask_oneself", "to", {"name": to.name}), "ask_oneself", name=to.name)
    must_be_at_work(tx, to, task.case_id)
    must_be_near(tx, to, person, task)
    keep_note(tx, task, person, Said(NoteKind.ASKED, note, to=to.id), needed=True)
    task.helper_id = to.id
    task.why = _why("delegated", task, by=person.name, to=to.name)
    tx.flush()
    absent = task.stood_in_for_by(person)
    record(tx, person, TaskDelegated(task.case_id, task.id, task.element, to.id), acting_for=absent)
    _tell(tx, task, "task_asked", to.id, person)
    return task


def answer(tx: Transaction, person: Person, task_id: UUID, note: str, seen: int | None = None) -> Task:
    """Answer what one was asked; the task is again with its holder alone, who is told.

    Raises ``Forbidden`` (not the one who was asked), ``AlreadyDone``, ``Stale`` and ``Invalid("words_missing")``.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.ANSWER_TASK, task.relations_to(person))
    task.must_be_open(seen)
    keep_note(tx, task, person, Said(NoteKind.ANSWERED, note, to=task.assignee_id), needed=True)
    task.helper_id = None
    task.why = _why("delegation_answered", task, by=person.name)
    tx.flush()
    record(tx, person, TaskAnswered(task.case_id, task.id, task.element, task.assignee_id))
    if task.assignee_id is not None:
        _tell(tx, task, "task_answered", task.assignee_id, person)
    return task


def recall(tx: Transaction, person: Person, task_id: UUID, note: str = "", seen: int | None = None) -> Task:
    """Take the question back; the colleague has the task no more and is told.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, and ``Conflict("task_not_helped")`` when nobody is asked any more.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.DELEGATE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if task.helper_id is None:
        raise Conflict("task_not_helped", task=str(task.id))
    helper, task.helper_id = task.helper_id, None
    keep_note(tx, task, person, Said(NoteKind.RECALLED, note, to=helper))
    task.why = before(task.why)
    tx.flush()
    absent = task.stood_in_for_by(person)
    record(tx, person, TaskRecalled(task.case_id, task.id, task.element, helper), acting_for=absent)
    _tell(tx, task, "task_recalled", helper, person)
    return task


def before(why: dict[str, Any]) -> dict[str, Any]:
    """What brought the task here before anybody was asked."""
    return dict(why.get("was") or {}) if why.get("code") in ("delegated", "delegation_answered") else why


def _why(code: str, task: Task, **names: str) -> dict[str, Any]:
    return {"code": code, **names, "was": before(task.why)}


def _tell(tx: Transaction, task: Task, sort: str, to: UUID, by: Person) -> None:
    promise(tx, "notice", case=task.case_id, sort=sort, person=str(to), task=str(task.id), who=by.name)
