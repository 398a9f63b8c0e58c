"""The page of one deadline: how it was counted, by which law, how sure that is, and every change by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.deadlines.undo import last_change
from processes.errors import NotFound
from processes.reading.admission import admit
from processes.reading.deadline_shown import DeadlineShown, shown
from processes.records import Case, Condition, Deadline, DeadlineChange, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Change:
    """One change by hand: from which day to which, by whom, when and why; ``undone_by`` took it back."""

    how: str  # moved | paused | resumed
    before: date
    after: date
    reason: str
    by: str
    at: datetime
    undone_by: str | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeadlinePage:
    """One deadline with everything that came to it; ``may_undo`` when the last change can be taken back."""

    case_id: UUID
    case_number: str
    revision: int
    deadline: DeadlineShown
    changes: tuple[Change, ...]
    may_change: bool
    may_undo: bool


def deadline_page(tx: Transaction, person: Person, case_id: UUID, deadline_id: UUID) -> DeadlinePage:
    """One deadline of this case; ``Forbidden`` for whoever may not see the case, ``NotFound`` when it is not there."""
    case = tx.find(Case, case_id)
    relations = admit(tx, person, case)
    found = tx.find(Deadline, deadline_id)
    if found.case_id != case.id:
        raise NotFound(kind="deadline", key=str(deadline_id))
    runs = found.ended_at is None and case.condition == Condition.RUNNING
    may_change = runs and allowed(person, Permission.CHANGE_DEADLINE, relations)
    return DeadlinePage(
        case_id=case.id,
        case_number=case.number,
        revision=found.revision,
        deadline=shown(found),
        changes=_changes(tx, found),
        may_change=may_change,
        may_undo=may_change and last_change(tx, found) is not None,
    )


def _changes(tx: Transaction, deadline: Deadline) -> tuple[Change, ...]:
    by = select(Person.name).where(Person.id == DeadlineChange.changed_by_id).scalar_subquery()
    undone_by = select(Person.name).where(Person.id == DeadlineChange.undone_by_id).scalar_subquery()
    rows: Any = tx.execute(
        select(DeadlineChange, by, undone_by)
        .where(DeadlineChange.deadline_id == deadline.id)
        .order_by(DeadlineChange.changed_at.desc(), DeadlineChange.id.desc())
    )
    return tuple(
        Change(one.how, one.before_day, one.due_day, one.reason, name, one.changed_at, undone, one.undone_at)
        for one, name, undone in rows
    )
