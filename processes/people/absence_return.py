"""Coming back: what a substitute has for somebody goes back to her, and she is told what was done meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.audit.kinds import TaskHanded, TaskReleased, WorkHandedBack
from processes.audit.trail import record
from processes.promises.promise import promise
from processes.records import Absence, AnswerDraft, Person, Task, TaskCondition, in_force
from processes.store.transaction import Transaction


def returns_due(tx: Transaction, limit: int) -> tuple[UUID, ...]:
    """Absences that are over, of people who are not away again, and whose work has not gone back yet."""
    still_away = select(Absence.person_id).where(in_force())
    over = select(Absence.id).where(
        Absence.until < clock.today(), Absence.returned_at.is_(None), Absence.person_id.not_in(still_away)
    )
    return tuple(tx.execute(over.order_by(Absence.until).limit(limit)).scalars())


def return_work(tx: Transaction, absence_id: UUID) -> None:
    """Let the work of one absence that is over go back, once; who was away is told."""
    absence = tx.maybe(
        select(Absence).where(Absence.id == absence_id, Absence.returned_at.is_(None)).with_for_update(skip_locked=True)
    )
    if absence is not None:
        come_back(tx, absence)


def come_back(tx: Transaction, absence: Absence, *, told: bool = True) -> None:
    """Give back what is done for this person, except what somebody has begun to fill in; ``told``: by a notice."""
    person = tx.find(Person, absence.person_id)
    back, kept = 0, 0
    for task in _held_for(tx, person):
        if _is_begun(tx, task) or not allowed(person, Permission.CLAIM_TASK, task.relations_to(person)):
            kept += 1
            continue
        _give(tx, None, task, person, for_whom=None)
        back += 1
    absence.returned_at = clock.now()
    tx.flush()
    record(tx, None, WorkHandedBack(absence.id, person.id, back, kept))
    if told:
        once = f"absence_over:{absence.id}"
        promise(tx, "notice", sort="absence_over", person=str(person.id), absence=str(absence.id), once=once)


def pass_on(tx: Transaction, by: Person, absent: Person, substitute: Person | None) -> None:
    """What is done for the absent one goes to another substitute; where nobody may have it, to the team."""
    for task in _held_for(tx, absent):
        may = substitute is not None and allowed(substitute, Permission.CLAIM_TASK, task.relations_to(substitute))
        if not _is_begun(tx, task):
            _give(tx, by, task, substitute if may else None, for_whom=absent if may else None)


def _held_for(tx: Transaction, absent: Person) -> Sequence[Task]:
    return (
        tx.execute(
            select(Task)
            .where(Task.condition == TaskCondition.OPEN, Task.acting_for_id == absent.id)
            .order_by(Task.id)
            .with_for_update()
        )
        .scalars()
        .all()
    )


def _is_begun(tx: Transaction, task: Task) -> bool:
    """Has the holder a draft of it? Nothing typed is taken out of anybody's hands."""
    asked = select(AnswerDraft.task_id).where(AnswerDraft.task_id == task.id, AnswerDraft.person_id == task.assignee_id)
    return tx.execute(asked).first() is not None


def _give(tx: Transaction, by: Person | None, task: Task, to: Person | None, *, for_whom: Person | None) -> None:
    before, task.assignee_id = task.assignee_id, to.id if to else None
    task.acting_for_id = for_whom.id if for_whom else None
    tx.flush()
    if to is None:
        record(tx, by, TaskReleased(task.case_id, task.id, task.element))
    else:
        record(tx, by, TaskHanded(task.case_id, task.id, task.element, to.id, before))
