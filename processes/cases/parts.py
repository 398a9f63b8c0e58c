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
class Station:
    """One of the citizen's stations: ``done``, ``now`` or ``ahead``."""

    name: Text
    state: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as people call it: ``label`` None where nobody has given it words; a chosen value is its own words."""

    name: str
    label: Text | None
    value: Any


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One use of a decision table; ``rules`` are the matched rules in words, ``outcome`` what came out."""

    id: UUID
    table: str
    title: Text
    spec: str | None
    decided_at: datetime
    rules: tuple[tuple[int, Text], ...]
    outcome: tuple[Fact, ...]
    inputs: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline: a code with facts, who and when; ``words`` name the element where there is one."""

    at: datetime
    kind: str
    facts: dict[str, Any]
    words: Text | None
    person: str | None
    task_id: UUID | None
    acting_for: str | None = None
    note: str | None = None  # the words of a note the reader may read


@dataclass(frozen=True, slots=True)
class Story:
    """One page of the timeline, newest first; ``after`` fetches the next one, None at the end."""

    rows: tuple[Happening, ...]
    after: int | None
    people: tuple[tuple[UUID, str], ...]  # who has done something in the case


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document; ``may_read`` says whether the reader may open it."""

    id: UUID
    title: Text
    kind: str
    made_at: datetime
    special: bool
    may_read: bool
    sent_how: str | None = None  # digital_post | letter | service; None: not sent
    sent_at: datetime | None = None
    is_letter: bool = False
    is_pdf: bool = True  # as it is fetched
    kept_why: str | None = None  # letter_unaddressed | letter_incomplete: why it was not posted
    is_replaced: bool = False  # written anew: this one is not sent any more


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step the case is likely to come to; ``sure`` while no ways part before it."""

    name: Text
    group: str | None  # whose lane it is in
    lane: Text | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """One diagram of the version, and where the case stands in it. ``xml`` is BPMN; the marks are element ids."""

    process: str
    title: Text
    xml: str
    here: tuple[str, ...]
    passed: tuple[str, ...]
    ahead: tuple[str, ...] = ()  # elements and flows of the likely way on
    next: tuple[NextStep, ...] = ()  # the same in words, nearest first


@dataclass(frozen=True, slots=True)
class Reportable:
    """Something that may be reported to the case now; ``form`` is what is asked (None: nothing)."""

    subscription: UUID
    element: str
    name: Text
    form: Form | None
