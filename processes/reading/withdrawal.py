"""How a task came to be withdrawn: by whose hand, or because its time ran out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from processes.audit.kinds import (
    CaseCancelled,
    EventReported,
    FactsCorrected,
    RepairDone,
    TaskCompleted,
    TimerFired,
)
from processes.records import Entry, Task, TaskCondition
from processes.store.transaction import Transaction

_SAME_MOVE = timedelta(seconds=5)  # what one move writes, it writes in one transaction
_TIMER = TimerFired.__name__
_MOVES = tuple(
    kind.__name__ for kind in (CaseCancelled, EventReported, FactsCorrected, RepairDone, TaskCompleted, TimerFired)
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When, by whom (None: by the system), and whether a timer did it."""

    at: datetime
    by: UUID | None
    by_timer: bool


def withdrawal(tx: Transaction, task_id: UUID) -> Withdrawal | None:
    """The withdrawal of this task; None when it was not withdrawn."""
    task = tx.find(Task, task_id)
    if task.condition != TaskCondition.WITHDRAWN or task.completed_at is None:
        return None
    around = Entry.at.between(task.completed_at - _SAME_MOVE, task.completed_at + _SAME_MOVE)
    wanted = select(Entry).where(Entry.case_id == task.case_id, around, Entry.kind.in_(_MOVES))
    moved = tx.execute(wanted.order_by(Entry.id.desc()).limit(1)).scalar()
    by_timer = moved is not None and moved.kind == _TIMER
    return Withdrawal(task.completed_at, moved.person_id if moved else None, by_timer)
