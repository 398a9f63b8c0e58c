"""Taking back that a case went to another version, while it has not moved on since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import exists, or_, select, update

from processes import clock
from processes.audit.kinds import CaseChangedVersionBack, TaskReleased
from processes.audit.trail import record
from processes.cases.change_version_parts import Kept
from processes.errors import Conflict
from processes.motion.opened import END_LINKS
from processes.motion.row_images import RowChange, put_back
from processes.records import AnswerDraft, Case, Invitation, Person, Slot, Task, TaskCondition, Version
from processes.store.transaction import Transaction

HELD = frozenset({"assignee_id", "team_id"})  # of a task: whose it is


def change_back(tx: Transaction, case: Case, kept: Kept, by: Person) -> None:
    """The locked case stands as it did before it was moved, rows and all; nobody's later work is touched.

    What was somebody's who has been disqualified since goes to the team. Raises ``Conflict``: ``moved_on`` when
    anything moved it since, somebody took or laid back a task that the move gave to others, or began on one that it
    opened; or with the code why the move was final.
    """
    _hold_tasks(tx, kept)
    if case.revision != kept.revision or not _holders_are_as_left(tx, kept) or _is_begun(tx, kept):
        raise Conflict("moved_on", case=str(case.id), number=case.number)
    if kept.final:
        raise Conflict(kept.final, case=str(case.id), number=case.number)
    left = case.version_id
    put_back(tx, kept.changes)
    tx.write(END_LINKS, links_of_gone=_opened(kept), links_gone_at=clock.now())
    case.state = kept.state
    for name, value in kept.case.items():
        setattr(case, name, value)
    case.revision += 1
    tx.flush()
    _not_to_the_disqualified(tx, case, kept, by)
    number = tx.one(select(Version.number).where(Version.id == case.version_id))
    record(tx, by, CaseChangedVersionBack(case.id, number=number, version=case.version_id, left=left))


def _hold_tasks(tx: Transaction, kept: Kept) -> None:
    """Whoever takes one of the tasks this instant is waited for, and seen; whoever comes later finds it taken back."""
    tasks = [UUID(one.key) for one in kept.changes if one.kind == "task"]
    tx.execute(select(Task.id).where(Task.id.in_(tasks)).order_by(Task.id).with_for_update()).all()


def _opened(kept: Kept) -> list[UUID]:
    """The tasks that the move opened."""
    return [UUID(one.key) for one in kept.changes if one.kind == "task" and one.was is None]


def _is_begun(tx: Transaction, kept: Kept) -> bool:
    """Whether somebody began on a task that the move opened: held or changed it, typed in it, booked for it."""
    opened = _opened(kept)
    if not opened:
        return False
    typed = exists().where(AnswerDraft.task_id == Task.id)
    by_link = exists().where(Invitation.task_id == Task.id, Invitation.answers.is_not(None))
    booked = exists().where(Slot.case_id == Task.case_id, Slot.task_id == Task.id)
    begun = or_(Task.revision > 1, typed, by_link, booked)
    return tx.execute(select(Task.id).where(Task.id.in_(opened), begun).limit(1)).first() is not None


def _not_to_the_disqualified(tx: Transaction, case: Case, kept: Kept, by: Person) -> None:
    """Whoever has a conflict of interest in the case by now gets none of it back."""
    tasks = [UUID(one.key) for one in kept.changes if one.kind == "task" and one.was is not None]
    asked = select(Task.assignee_id, Task.acting_for_id, Task.helper_id).where(Task.id.in_(tasks))
    people = {one for row in tx.execute(asked) for one in row if one is not None} | {case.caseworker_id} - {None}
    found = select(Person).where(Person.id.in_(people)).execution_options(populate_existing=True)
    barred = [one.id for one in tx.execute(found).scalars() if case.id in one.barred_case_ids] if people else []
    if not barred:
        return
    here = update(Task).where(Task.id.in_(tasks), Task.condition == TaskCondition.OPEN)
    raised = Task.revision + 1
    tx.execute(here.where(Task.helper_id.in_(barred)).values(helper_id=None, revision=raised))
    tx.execute(here.where(Task.acting_for_id.in_(barred)).values(acting_for_id=None, revision=raised))
    laid_back = {"assignee_id": None, "acting_for_id": None, "revision": raised}
    freed = tx.execute(here.where(Task.assignee_id.in_(barred)).values(laid_back).returning(Task.id, Task.element))
    record(tx, by, *(TaskReleased(case.id, key, element) for key, element in freed))
    if case.caseworker_id in barred:
        case.caseworker_id = None
        tx.flush()


def _holders_are_as_left(tx: Transaction, kept: Kept) -> bool:
    """Whether every task that the move itself gave to others is still where the move laid it."""
    left = {UUID(one.key): one for one in kept.changes if one.kind == "task" and one.now and HELD & one.now.keys()}
    if not left:
        return True
    asked = select(Task.id, Task.assignee_id, Task.team_id).where(Task.id.in_(left))
    return all(_is_as_left(tx, left[row.id], row) for row in tx.execute(asked).all())


def _is_as_left(tx: Transaction, change: RowChange, row: Any) -> bool:
    was, now = change.was or {}, change.now or {}
    stand = {"assignee_id": _said(row.assignee_id), "team_id": _said(row.team_id)}
    if any(stand[name] != now[name] for name in HELD & now.keys()):
        return False
    if "assignee_id" in now or row.assignee_id is None or not was.get("team_id"):
        return True
    return UUID(was["team_id"]) in tx.find(Person, row.assignee_id).team_ids  # else one of the others has taken it


def _said(key: UUID | None) -> str | None:
    return None if key is None else str(key)
