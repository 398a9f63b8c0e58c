"""Handing over a whole case: a new caseworker, her tasks with it, and the citizen is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.audit.kinds import CaseHanded, TaskHanded, TaskReleased
from processes.audit.trail import record
from processes.cases.notes_write import Draft, write_note
from processes.errors import AlreadyDone, Conflict, Invalid, Problem
from processes.motion.edition import edition_of
from processes.motion.letters import LETTER
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.reading.admission import admit
from processes.reading.holder import Mate, mates, must_be_at_work
from processes.records import Case, Person, Task, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction

CHANGED = "caseworker_changed"  # the key of the letter to the citizen


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was handed over: the case, to whom, with how many of its open tasks, and whether the citizen is told."""

    number: str
    to: str
    tasks: int
    told: bool


@dataclass(frozen=True, slots=True)
class Handing:
    """The page on which a case is handed over: whose it is, who may have it, and whether there is a citizen to tell."""

    case_id: UUID
    number: str
    caseworker: str | None
    colleagues: tuple[Mate, ...]
    tells: bool


def hand_over(
    tx: Transaction, person: Person, case_id: UUID, to_id: UUID, note: str = "", *, tell: bool = True
) -> HandedOver:
    """Give a case to another caseworker of its team, with every open task that she may hold; booked times stay.

    What the one before had and the new one may not do goes back to the team. The ``note`` is kept on the case, both
    caseworkers are told, and the citizen by letter where the process has one and ``tell`` says so. Raises
    ``Forbidden``, ``AlreadyDone``, ``Conflict("case_has_caseworker")`` and ``Invalid`` with why she cannot have it.
    """
    case = lock(tx, case_id)
    admit(tx, person, case, Permission.HAND_CASE)
    if not case.is_open:
        raise AlreadyDone("case_closed", case=str(case.id), number=case.number)
    to = tx.find(Person, to_id)
    if case.caseworker_id == to.id:
        raise Conflict("case_has_caseworker", name=to.name, number=case.number)
    must_be_at_work(tx, to, case.id)
    if case.team_id is not None and case.team_id not in to.team_ids:
        raise Invalid(Problem("hand_not_in_team", "to", {"name": to.name}), "hand_not_in_team", name=to.name)
    if note.strip():
        write_note(tx, person, case.id, Draft(note, internal=True))
    before, case.caseworker_id = case.caseworker_id, to.id
    tasks = sum(_pass(tx, person, task, to) for task in _tasks(tx, case, before))
    tx.flush()
    absent = before if before in person.stands_in_for else None
    record(tx, person, CaseHanded(case.id, to.id, before, tasks), acting_for=absent)
    _tell_colleagues(tx, person, case, to, before)
    return HandedOver(case.number, to.name, tasks, tell and _tell_citizen(tx, case, to))


def handing(tx: Transaction, person: Person, case_id: UUID) -> Handing:
    """What the page of handing over asks and tells; ``Forbidden`` for whoever may not hand this case over."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.HAND_CASE)
    now = tx.find(Person, case.caseworker_id) if case.caseworker_id else None
    return Handing(
        case_id=case.id,
        number=case.number,
        caseworker=now.name if now else None,
        colleagues=mates(tx, [case.team_id] if case.team_id else [], case.id, [now.id] if now else []),
        tells=case.citizen_id is not None and _has_letter(tx, case),
    )


def _tasks(tx: Transaction, case: Case, before: UUID | None) -> Sequence[Task]:
    """The open tasks that nobody has, that the one before has, and that are done for her."""
    nobodys = Task.assignee_id.is_(None)
    hers = or_(nobodys, Task.assignee_id == before, Task.acting_for_id == before) if before else nobodys
    asked = select(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN, hers)
    return tx.execute(asked.order_by(Task.id).with_for_update()).scalars().all()


def _pass(tx: Transaction, by: Person, task: Task, to: Person) -> bool:
    """One task to the new caseworker, or to the team where she may not do it; answers whether she has it."""
    had = task.assignee_id
    may = allowed(to, Permission.CLAIM_TASK, task.relations_to(to))
    task.assignee_id, task.acting_for_id = to.id if may else None, None
    if may and had != to.id:
        record(tx, by, TaskHanded(task.case_id, task.id, task.element, to.id, had))
    elif had is not None and not may:
        record(tx, by, TaskReleased(task.case_id, task.id, task.element))
    return may


def _tell_colleagues(tx: Transaction, by: Person, case: Case, to: Person, before: UUID | None) -> None:
    for sort, who in (("case_handed", to.id), ("case_taken_over", before)):
        if who is not None and who != by.id:
            once = f"{sort}:{new_id()}"  # who has had the case before is told again
            promise(tx, "notice", case=case.id, sort=sort, person=str(who), who=by.name, once=once)


def _tell_citizen(tx: Transaction, case: Case, to: Person) -> bool:
    """Promise the letter that tells of the new caseworker."""
    if case.citizen_id is None or not _has_letter(tx, case):
        return False
    edition = edition_of(tx, case.version_id)
    promise(tx, LETTER, case=case.id, element=CHANGED, text=CHANGED, hash=edition.hash, data={"caseworker": to.name})
    return True


def _has_letter(tx: Transaction, case: Case) -> bool:
    return CHANGED in edition_of(tx, case.version_id).texts
