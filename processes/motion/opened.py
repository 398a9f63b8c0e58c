"""Tasks agree with the run: new steps open tasks, gone steps close them, moved clocks move their days."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, update

from processes.audit.kinds import TaskOpened, TaskWithdrawn
from processes.engine.shapes import OpenStep
from processes.motion.as_drawn import as_drawn
from processes.motion.assign import assign
from processes.motion.due import appointment, due
from processes.motion.following import follow, place_of
from processes.motion.moving import Moving, OpenedTask
from processes.motion.sharing import share
from processes.promises.promise import promise
from processes.records import Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.base import new_id

LINK = "link.send"
# A party's link to a step that is gone opens nothing, and what was half filled in is forgotten.
END_LINKS = """
UPDATE invitation SET ended_at = :links_gone_at, answers = NULL
 WHERE task_id = ANY(:links_of_gone) AND ended_at IS NULL
"""


def settle_tasks(moving: Moving) -> None:
    """Open what the run waits for and nobody has yet, withdraw what it no longer waits for."""
    steps = {step.step: step for step in moving.run.open_steps()}
    follow(moving, steps)
    fresh = [step for key, step in steps.items() if key not in moving.before.tasks]
    rows = [_row(moving, step) for step in fresh]
    moving.tx.insert(Task, rows)
    _invite(moving, rows)
    _withdraw(moving, steps)
    _move_days(moving, steps)


def _row(moving: Moving, step: OpenStep) -> dict[str, Any]:
    element, scope = place_of(moving.editions, step)
    given = assign(moving.case, element, scope, moving.before, _just_done(moving), step.data)
    when = due(element, scope, moving.clocks)
    edition = moving.editions.edition(step.plan)
    given = share(moving, element, edition, given)
    met = appointment(edition.forms.get(element.form or ""), step.data)
    key = new_id()
    moving.opened.append(OpenedTask(key, element.id, element.name, given.person, given.group))
    moving.entries.append(TaskOpened(moving.case.id, key, element.id, given.team, given.person))
    return {
        "id": key,
        "case_id": moving.case.id,
        "step": step.step,
        **as_drawn(edition, step, element, given),
        "acting_for_id": given.acting_for,
        "barred": list(given.barred),
        "opened_at": moving.at,
        "due_day": when.day,
        "deadline_id": when.deadline,
        "appointment_at": met,
        "sort_at": when.or_at(met),
        "priority": 0,
        "why": moving.cause.told(),
        "condition": TaskCondition.OPEN,
        "revision": 1,
    }


def _invite(moving: Moving, rows: list[dict[str, Any]]) -> None:
    """A party's own step is done by the party: a personal link is promised, and made by whoever sends it."""
    for row in rows:
        if row["group"] in PARTIES:
            promise(moving.tx, LINK, case=moving.case.id, key=f"link:{row['id']}", task=str(row["id"]))


def _just_done(moving: Moving) -> tuple[str, tuple[UUID, ...]] | None:
    if not moving.cause.done or moving.by is None:
        return None
    return moving.cause.done, tuple(one for one in (moving.by.id, moving.cause.acting_for) if one)


def _withdraw(moving: Moving, steps: dict[str, OpenStep]) -> None:
    gone = [row for key, row in moving.before.tasks.items() if key not in steps and key != moving.cause.step]
    if not gone:
        return
    closed = moving.tx.execute(
        update(Task)
        .where(Task.id.in_([row.id for row in gone]))
        .values(condition=TaskCondition.WITHDRAWN, completed_at=moving.at, revision=Task.revision + 1)
        .returning(Task.id, Task.element)
    )
    moving.entries.extend(TaskWithdrawn(moving.case.id, key, element) for key, element in closed)
    moving.tx.write(END_LINKS, links_of_gone=[row.id for row in gone], links_gone_at=moving.at)


def _move_days(moving: Moving, steps: dict[str, OpenStep]) -> None:
    """A clock that started, ended or moved since may give an open task another day."""
    for key, row in moving.before.tasks.items():
        if key not in steps:
            continue
        when = due(*place_of(moving.editions, steps[key]), moving.clocks)
        if when.deadline != row.deadline_id or when.day != row.due_day:
            moving.tx.execute(
                update(Task)
                .where(Task.id == row.id)
                .values(
                    due_day=when.day, deadline_id=when.deadline, sort_at=func.least(when.sort_at, Task.appointment_at)
                )
            )


__all__ = ["place_of", "settle_tasks"]
