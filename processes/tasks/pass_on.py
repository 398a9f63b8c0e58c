"""A leader gives a task to another team that does the same work in the same centre: it lies in that team's inbox."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskPassedOn
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.reading.admission import is_of_protected
from processes.records import Case, Person, Task, Team
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Beside:
    """A team that may be given tasks of another; ``group`` is the work both of them do."""

    id: UUID
    name: Text
    group: str


def pass_on(tx: Transaction, person: Person, task_id: UUID, team_id: UUID, seen: int | None = None) -> Task:
    """Give a task of a team one leads to a team beside it. Nobody holds it there, and no helper keeps a part of it.

    The case stays where it is. A team of another centre does not read it, and one where the citizen's address is
    protected is read by its own team alone: those are not passed on.

    Raises ``Forbidden``, ``AlreadyDone``, ``Stale``, and ``Invalid`` with why this team cannot have it.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.HAND_ON_TASK, task.relations_to(person))
    task.must_be_open(seen)
    teams = {one.id for one in beside(tx, {task.team_id} if task.team_id else ()) if one.group == task.group}
    if team_id not in teams:
        raise Invalid(Problem("pass_on_elsewhere", "team"), "pass_on_elsewhere")
    if is_of_protected(tx, tx.find(Case, task.case_id)):
        raise Invalid(Problem("pass_on_protected", "team"), "pass_on_protected")
    before, absent = task.team_id, task.stood_in_for_by(person)
    task.team_id = team_id
    task.assignee_id = task.acting_for_id = task.helper_id = None
    tx.flush()
    record(tx, person, TaskPassedOn(task.case_id, task.id, task.element, team_id, before), acting_for=absent)
    return task


def beside(tx: Transaction, teams: Collection[UUID]) -> tuple[Beside, ...]:
    """The teams that do the work of one of these in the same centre, without these themselves; by their names."""
    own, other = aliased(Team), aliased(Team)
    asked = (
        select(other)
        .join(own, (own.group == other.group) & (own.centre_id == other.centre_id))
        .where(own.id.in_(teams), other.id.not_in(teams))
        .order_by(other.name_da, other.id)
        .distinct()
    )
    return tuple(Beside(one.id, Text(one.name_da, one.name_en), one.group) for one in tx.execute(asked).scalars())
