"""The front desk: whose step waits, for the person who stands there or calls; found by case number or whole name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.audit.kinds import LookedUpAtDesk
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.reading.admission import is_protected
from processes.records import Case, Citizen, Definition, Person, Task, TaskCondition, Team
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

SHOWN = 30
PURPOSES = ("answer", "link", "question")  # to fill in with them, to send a link, to answer what they ask
_FEWEST = 3  # letters of a name


@dataclass(frozen=True, slots=True)
class Waiting:
    """A party's step that waits."""

    task_id: UUID
    name: Text
    group: str
    process: Text
    number: str
    citizen: str | None
    cpr_masked: str | None
    due_day: date | None


def require_desk(person: Person) -> None:
    """``Forbidden`` for anybody who works at no desk."""
    require(person, Permission.SEE_FRONT_DESK, {Relation.FRONT_DESK} if person.is_at_a_desk else ())


def waiting_for(tx: Transaction, person: Person, words: str, purpose: str) -> tuple[Waiting, ...]:
    """The open steps of parties in cases with this number, or of citizens so called; nothing for too short a name.

    A desk finds the cases of its own centre, the call centre those of all; for each that is found it is noted who
    looked and what for. A citizen whose address is protected is found by the whole case number alone, and neither her
    name nor her CPR number is told. ``Forbidden`` for anybody who works at no desk, ``Invalid`` without one of
    ``PURPOSES``.
    """
    require_desk(person)
    if purpose not in PURPOSES:
        raise Invalid(Problem("desk_no_purpose", "purpose"), "desk_no_purpose")
    asked = " ".join(words.split())
    if len(asked) < _FEWEST:
        return ()
    pattern = asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    is_called = func.lower(Citizen.name).like(f"%{pattern.lower()}%", escape="\\")
    wanted = (
        select(Task, Case, Definition, Citizen)
        .join(Case, Case.id == Task.case_id)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .where(Task.condition == TaskCondition.OPEN, Task.group.in_(PARTIES))
        .where(or_(Case.number == asked, and_(is_called, ~is_protected())))
        .order_by(Task.sort_at, Task.id)
        .limit(SHOWN)
    )
    if not person.is_in_the_call_centre:
        wanted = wanted.join(Team, Team.id == Task.team_id).where(Team.centre_id.in_(person.desk_centre_ids))
    rows = [row for row in tx.execute(wanted) if allowed(person, Permission.SEE_TASK, row[0].relations_to(person))]
    record(tx, person, *(LookedUpAtDesk(task.case_id, task.id, purpose) for task, *_ in rows))
    return tuple(_row(*row) for row in rows)


def _row(task: Task, case: Case, definition: Definition, citizen: Citizen | None) -> Waiting:
    told = None if citizen is None or citizen.address_protected else citizen
    return Waiting(
        task_id=task.id,
        name=task.name,
        group=str(task.group),
        process=definition.title,
        number=case.number,
        citizen=told.name if told else None,
        cpr_masked=told.cpr_masked if told else None,
        due_day=task.due_day,
    )
