"""What is late and what soon will be, for those who lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy import case as case_when

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.reading.admission import may_open
from processes.reading.case_relations import may_see_case
from processes.records import Case, Citizen, Deadline, Definition, Person, Team
from processes.store.transaction import Transaction

MOST = 200
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One running deadline of a case the reader may see; ``days`` are calendar days from today, negative when late."""

    id: UUID
    rule: str
    name: Text
    statute: Text
    due_day: date
    days: int
    verified: bool
    case_id: UUID
    case_number: str
    process: Text
    citizen: str | None
    caseworker: str | None
    team: Text | None


@dataclass(frozen=True, slots=True)
class Overdue:
    """At most ``MOST`` of each, the latest first among the late, the nearest first among those that come."""

    late: tuple[DeadlineRow, ...]
    soon: tuple[DeadlineRow, ...]


def overdue(tx: Transaction, person: Person, team_id: UUID | None = None) -> Overdue:
    """The running deadlines that bind the authority, late and due within ``SOON``; of one team, or all one may see.

    Those nobody is ever told of are points in time, not work to be late with, and are left out.
    """
    require(person, Permission.SEE_INBOX)
    today = clock.today()
    return Overdue(
        late=_rows(tx, person, team_id, Deadline.due_day < today),
        soon=_rows(tx, person, team_id, Deadline.due_day.between(today, today + SOON)),
    )


def _rows(tx: Transaction, person: Person, team_id: UUID | None, when: ColumnElement[bool]) -> tuple[DeadlineRow, ...]:
    """A late deadline is never left out; whose it is stands there for those alone who may open the case."""
    caseworker = select(Person.name).where(Person.id == Case.caseworker_id).scalar_subquery()
    name = case_when((may_open(person), Citizen.name))
    wanted = (
        select(Deadline, Case, Definition, name, caseworker, Team)
        .join(Case, Case.id == Deadline.case_id)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .outerjoin(Team, Team.id == Case.team_id)
        .where(Deadline.ended_at.is_(None), Deadline.paused_on.is_(None), when, may_see_case(person))
        .where(Deadline.binds.contains("authority"), func.jsonb_array_length(Deadline.alerts) > 0)
        .order_by(Deadline.due_day, Deadline.id)
        .limit(MOST)
    )
    if team_id is not None:
        wanted = wanted.where(Case.team_id == team_id)
    found: Any = tx.execute(wanted)
    return tuple(_row(*one) for one in found)


def _row(
    deadline: Deadline, case: Case, process: Definition, citizen: str | None, caseworker: str | None, team: Team | None
) -> DeadlineRow:
    return DeadlineRow(
        id=deadline.id,
        rule=deadline.rule,
        name=deadline.name,
        statute=deadline.statute,
        due_day=deadline.due_day,
        days=(deadline.due_day - clock.today()).days,
        verified=deadline.verified,
        case_id=case.id,
        case_number=case.number,
        process=process.title,
        citizen=citizen,
        caseworker=caseworker,
        team=Text(team.name_da, team.name_en) if team else None,
    )
