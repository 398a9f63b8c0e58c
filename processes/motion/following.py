"""A case goes to another centre: its open tasks, its caseworker and the times booked for it follow."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.orm.attributes import set_committed_value

from processes.audit.kinds import CaseMoved, TaskReassigned
from processes.engine.shapes import Element, OpenStep
from processes.errors import EngineFault
from processes.language import Text
from processes.motion.assign import BY_FACT, Assigned, assign
from processes.motion.booked import release_ahead
from processes.motion.editions import Editions
from processes.motion.moving import Moving
from processes.motion.standing import OpenRow
from processes.records import Task, TaskCondition


def follow(moving: Moving, steps: Mapping[str, OpenStep]) -> None:
    """The centre that a fact of a step that is opened now has chosen has the case from then on, and all that is its.

    Where nobody of the new team knows the case it has no caseworker, its other open tasks are handed out anew by the
    rule that handed them out, and a time that the old centre had booked is free again: the citizen is told.
    """
    case = moving.case
    before = case.centre_id
    for key, step in steps.items():
        if key not in moving.before.tasks:
            _go(moving, step)
    if before == case.centre_id or before is None:
        return
    left = case.caseworker_id
    if left is not None and case.team_id not in moving.before.caseworker_teams:
        set_committed_value(case, "caseworker_id", None)
    moving.entries.append(CaseMoved(case.id, before, case.centre_id, left if case.caseworker_id is None else None))
    for key, row in moving.before.tasks.items():
        if key in steps and key != moving.cause.step:
            _hand_out(moving, row, steps[key])
    _hand_out_added(moving)
    release_ahead(moving.tx, case.id)


def place_of(editions: Editions, step: OpenStep) -> tuple[Element, tuple[Element, ...]]:
    """The element a step rests on, and the calls and sub-processes around it."""
    element = editions.element(step.element, step.plan)
    if element is None:
        raise EngineFault("element_unknown", step.element)
    return element, editions.scope(step.scope)


def _go(moving: Moving, step: OpenStep) -> None:
    element, scope = place_of(moving.editions, step)
    if not (element.group or "").startswith(BY_FACT):
        return
    given = assign(moving.case, element, scope, moving.before, None, step.data)
    team = next((one for one in moving.before.teams if one.id == given.team), None)
    if team is not None:
        set_committed_value(moving.case, "team_id", team.id)
        set_committed_value(moving.case, "centre_id", team.centre_id)


def _hand_out(moving: Moving, row: OpenRow, step: OpenStep) -> None:
    element, scope = place_of(moving.editions, step)
    _give(moving, row.id, element.id, assign(moving.case, element, scope, moving.before, None, step.data))


def _hand_out_added(moving: Moving) -> None:
    """A task somebody added is in no diagram: its own group hands it out, as when it was added."""
    added = select(Task.id, Task.process, Task.element, Task.group).where(
        Task.case_id == moving.case.id, Task.condition == TaskCondition.OPEN, Task.deviation_id.is_not(None)
    )
    for key, process, name, group in moving.tx.execute(added.order_by(Task.id)).all():
        element = Element(name, process, "userTask", Text("", ""), group=group)
        _give(moving, key, name, assign(moving.case, element, (), moving.before))


def _give(moving: Moving, task_id: UUID, element: str, given: Assigned) -> None:
    """A task that stays with its team stays with its holder; else it is news for everybody who has it open."""
    moved = moving.tx.execute(
        update(Task)
        .where(Task.id == task_id, or_(Task.team_id.is_(None), Task.team_id != given.team))
        .values(
            team_id=given.team,
            assignee_id=given.person,
            acting_for_id=given.acting_for,
            helper_id=None,  # who was asked for a part of it has no part in the other centre's case
            revision=Task.revision + 1,
        )
        .returning(Task.id)
    )
    for (key,) in moved:
        moving.entries.append(TaskReassigned(moving.case.id, key, element, given.team, given.person))
