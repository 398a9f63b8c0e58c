"""The parts of a case page, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from processes.forms.form import Form
from processes.language import Text


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A task that waits, whose turn it is and by when."""

    id: UUID
    name: Text
    due_day: date | None
    assignee: str | None
    team: Text | None
    group: str | None
    mine: bool
    may_open: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One use of a decision table; ``rules`` are the matched rules in words, ``outcome`` what came out."""

    id: UUID
    table: str
    title: Text
    spec: str | None
    decided_at: datetime
    rules: tuple[tuple[int, Text], ...]
    outcome: dict[str, Any]
    inputs: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline: a code with facts, who and when; ``words`` name the element where there is one."""

    at: datetime
    kind: str
    facts: dict[str, Any]
    words: Text | None
    person: str | None
    task_id: UUID | None


@dataclass(frozen=True, slots=True)
class PartyRow:
    """Somebody's part in the case."""

    part: str
    name: str
    phone: str
    detail: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document; ``may_read`` says whether the reader may open it."""

    id: UUID
    title: Text
    kind: str
    made_at: datetime
    special: bool
    may_read: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """One diagram of the version, and where the case stands in it. ``xml`` is BPMN; the marks are element ids."""

    process: str
    title: Text
    xml: str
    here: tuple[str, ...]
    passed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reportable:
    """Something that may be reported to the case now; ``form`` is what is asked (None: nothing)."""

    subscription: UUID
    element: str
    name: Text
    form: Form | None
