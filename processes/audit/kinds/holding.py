"""What the trail tells of work that is held: put off, hurried, shared, or handed over with its case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class TaskPutOff(Kind):
    """A task is to be followed up on a day; without a day it is back at once."""

    case: UUID
    task: UUID
    element: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class TaskPrioritised(Kind):
    """A task got another priority: 0 as others, 1 high."""

    case: UUID
    task: UUID
    element: str
    priority: int


@dataclass(frozen=True, slots=True)
class TaskDelegated(Kind):
    """A colleague was asked for a part of a task."""

    case: UUID
    task: UUID
    element: str
    to: UUID


@dataclass(frozen=True, slots=True)
class TaskAnswered(Kind):
    """The colleague answered; the task is with the one who asked."""

    case: UUID
    task: UUID
    element: str
    to: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskRecalled(Kind):
    """The colleague need not answer any more."""

    case: UUID
    task: UUID
    element: str
    to: UUID


@dataclass(frozen=True, slots=True)
class CaseHanded(Kind):
    """A case went from one caseworker to another, with so many of its open tasks."""

    case: UUID
    to: UUID
    before: UUID | None = None
    tasks: int = 0
