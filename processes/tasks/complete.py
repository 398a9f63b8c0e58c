"""Completing a task: the person's answers go into the case, and the case moves on."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskCompleted
from processes.audit.trail import record
from processes.engine import Run
from processes.forms.answers import Raw, read_answers
from processes.motion.edition import Edition, edition_of
from processes.motion.guard import must_allow
from processes.motion.move import lock, move, must_run
from processes.motion.moving import Cause, Moved
from processes.motion.plain import plain
from processes.records import Person, Task, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.drafts import forget_draft


def complete(tx: Transaction, person: Person, task_id: UUID, raw: Raw, seen: int | None = None) -> Moved:
    """Complete a task and move its case to the next resting point.

    ``raw`` are the answers as they were typed, ``seen`` the task's revision the person looked at. Raises ``Forbidden``
    (not the holder, or four eyes), ``AlreadyDone``, ``Stale``, ``CaseBusy``, ``EngineFault``, and ``Invalid`` with one
    problem per field.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    edition = edition_of(tx, task.version_id)
    case = lock(tx, task.case_id)
    must_run(case)
    form = edition.forms.get(task.form_key or "")
    answers: Mapping[str, object] = read_answers(form, raw, case.facts) if form else {}

    task.condition = TaskCondition.DONE
    task.completed_at, task.completed_by_id = clock.now(), person.id
    task.answers = plain(answers)
    record(tx, person, TaskCompleted(case.id, task.id, task.element, task.form_key))
    forget_draft(tx, task.id)
    return move(
        tx,
        case,
        lambda run: _complete(run, edition, task, answers),
        cause=Cause("task_completed", task.step, task.name, done=task.element, group=task.group),
        by=person,
    )


def _complete(run: Run, edition: Edition, task: Task, answers: Mapping[str, object]) -> None:
    """Under the lock: the guard is asked with what the step knows now, and the engine refuses a step that is gone."""
    known = next((step.data for step in run.open_steps() if step.step == task.step), {})
    must_allow(edition, task.element, {**known, **answers})
    run.complete(task.step, answers)
