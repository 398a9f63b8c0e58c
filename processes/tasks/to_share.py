"""What a leader shares out in the morning: tasks that are late, due this week, or held by somebody who is away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import aliased

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.reading.admission import may_open
from processes.reading.holding import is_not_disqualified
from processes.records import Absence, Case, Citizen, Person, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

MOST = 12


@dataclass(frozen=True, slots=True)
class Share:
    """One task. ``proposed`` is who might have it, ``why``: ``knows`` the case, or ``stands_in``."""

    id: UUID
    revision: int
    name: Text
    due_day: date | None
    case_id: UUID
    case_number: str
    citizen: str | None
    holder: str | None
    holder_is_away: bool
    proposed: UUID | None
    why: str
    group: str | None


@dataclass(frozen=True, slots=True)
class ToShare:
    """At most ``MOST`` of them, the first due first; ``n`` is how many there are."""

    rows: tuple[Share, ...]
    n: int


def to_share(tx: Transaction, person: Person, teams: Collection[UUID]) -> ToShare:
    """What nobody holds comes first among those of one day. Teams she does not lead are left out.

    Cases in which the reader has a conflict of interest, and steps that wait for parties outside, are not shown.
    """
    require(person, Permission.SEE_INBOX)
    led = frozenset(teams) & person.led_team_ids
    if not led:
        return ToShare((), 0)
    found = tx.execute(_asked(person, led)).all()
    names = _names(tx, person, {one.Task.case_id for one in found})
    return ToShare(tuple(_share(one, names) for one in found), found[0].n if found else 0)


def _names(tx: Transaction, person: Person, cases: Collection[UUID]) -> dict[UUID, str]:
    """The citizens of those of these cases that the reader may open."""
    asked = select(Case.id, Citizen.name).join(Citizen, Citizen.id == Case.citizen_id)
    found = tx.execute(asked.where(Case.id.in_(cases), may_open(person)))
    return {row.id: row.name for row in found}


def _asked(person: Person, led: frozenset[UUID]) -> Any:
    today = clock.today()
    sunday = today + timedelta(days=6 - today.weekday())
    away = aliased(Absence)
    other = aliased(Absence)
    knows_away = (
        select(other.id)
        .where(other.person_id == Case.caseworker_id, other.since <= today, _lasts(other, today))
        .exists()
    )
    free = or_(Task.assignee_id.is_(None), away.id.is_not(None))
    hurries = or_(Task.due_day <= sunday, away.id.is_not(None))
    return (
        select(
            Task,
            Case.number,
            Person.name.label("holder"),
            away.id.label("away"),
            away.substitute_id,
            case((~knows_away, Case.caseworker_id)).label("knows"),
            func.count().over().label("n"),
        )
        .join(Case, Case.id == Task.case_id)
        .outerjoin(Person, Person.id == Task.assignee_id)
        .outerjoin(away, and_(away.person_id == Task.assignee_id, away.since <= today, _lasts(away, today)))
        .where(Task.condition == TaskCondition.OPEN, Task.team_id.in_(led), hurries, is_not_disqualified(person))
        .where(or_(Task.group.is_(None), Task.group.not_in(PARTIES)))
        .order_by(Task.due_day.nulls_last(), ~free, Task.id)
        .limit(MOST)
    )


def _lasts(away: Any, today: date) -> Any:
    return or_(away.until.is_(None), away.until >= today)


def _share(row: Any, names: Mapping[UUID, str]) -> Share:
    task: Task = row.Task
    proposed, why = None, ""
    if row.substitute_id is not None:
        proposed, why = row.substitute_id, "stands_in"
    elif row.knows is not None and (task.assignee_id is None or row.away is not None):
        proposed, why = row.knows, "knows"
    return Share(
        id=task.id,
        revision=task.revision,
        name=task.name,
        due_day=task.due_day,
        case_id=task.case_id,
        case_number=row.number,
        citizen=names.get(task.case_id),
        holder=row.holder,
        holder_is_away=row.away is not None,
        proposed=proposed,
        why=why,
        group=task.group,
    )
