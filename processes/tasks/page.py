"""All that a task page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from processes.forms.form import Form
from processes.language import Text
from processes.reading.deadline_shown import DeadlineShown


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task with everything beside it: form, what is filled in and from where, guide, deadline, known facts."""

    id: UUID
    revision: int
    name: Text
    condition: str
    why: dict[str, Any]
    group: str | None
    on_behalf: bool  # the task belongs to a party outside and is filled in for them
    case_id: UUID
    case_number: str
    case_revision: int
    process: Text
    citizen: str | None
    cpr_masked: str | None
    age: int | None
    facts: dict[str, Any]
    form: Form | None
    answers: dict[str, Any]  # draft first, then what is known
    sources: dict[str, Text]  # field -> where a pre-filled value comes from
    draft_at: datetime | None
    guide: Text | None
    instruction: Text | None
    deadline: DeadlineShown | None
    assignee_id: UUID | None
    assignee: str | None
    may_claim: bool
    may_complete: bool
    may_release: bool
    may_hand: bool
    colleagues: tuple[tuple[UUID, str], ...]
    next_steps: tuple[Text, ...]  # what the diagram does next, as far as it can be told beforehand
    completed_by: str | None
    completed_at: datetime | None
