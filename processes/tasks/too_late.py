"""A task somebody else closed first: only what whoever was too late must be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import edition_of
from processes.reading.withdrawal import withdrawal
from processes.records import Case, Person, Task, TaskCondition
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class TooLate:
    """How a task was closed: ``code`` names the sentence, ``who`` and ``at`` fill it; its form reads what was typed."""

    name: Text
    case_id: UUID
    form: Form | None
    facts: Mapping[str, Any]
    code: str
    by: UUID | None
    who: str  # the name of ``by``
    at: datetime | None


def too_late(tx: Transaction, person: Person, task_id: UUID) -> TooLate | None:
    """How this task was closed; None while it is open. ``Forbidden`` for whoever may not see it."""
    task = tx.find(Task, task_id)
    require(person, Permission.SEE_TASK, task.relations_to(person))
    if task.condition == TaskCondition.OPEN:
        return None
    case = tx.find(Case, task.case_id)
    taken = withdrawal(tx, task.id) if task.condition == TaskCondition.WITHDRAWN else None
    code = "task_done"
    if task.condition == TaskCondition.WITHDRAWN:
        code = "task_timed_out" if taken and taken.by_timer else "task_withdrawn"
        code = "task_withdrawn_by" if taken and taken.by else code
    by = taken.by if taken else task.completed_by_id
    form = edition_of(tx, task.version_id).form(task.form_key)
    who = tx.execute(select(Person.name).where(Person.id == by)).scalar() if by else None
    return TooLate(task.name, case.id, form, case.facts, code, by, who or "", task.completed_at)
