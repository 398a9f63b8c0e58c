"""What the trail tells of tasks."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class TaskOpened(Kind):
    """A task came to an inbox."""

    case: UUID
    task: UUID
    element: str
    team: UUID | None = None
    assignee: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskClaimed(Kind):
    """A person took a task."""

    case: UUID
    task: UUID
    element: str


@dataclass(frozen=True, slots=True)
class TaskReleased(Kind):
    """A person laid a task back."""

    case: UUID
    task: UUID
    element: str


@dataclass(frozen=True, slots=True)
class TaskHanded(Kind):
    """A task went from one person to another."""

    case: UUID
    task: UUID
    element: str
    to: UUID
    before: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskPassedOn(Kind):
    """A leader gave a task to another team that does the same work."""

    case: UUID
    task: UUID
    element: str
    team: UUID
    before: UUID | None


@dataclass(frozen=True, slots=True)
class TaskReassigned(Kind):
    """A task was handed out anew, because its case went to another centre."""

    case: UUID
    task: UUID
    element: str
    team: UUID | None
    assignee: UUID | None


@dataclass(frozen=True, slots=True)
class TaskCompleted(Kind):
    """A person completed a task."""

    case: UUID
    task: UUID
    element: str
    form: str | None = None
    done_for: str | None = None  # the party whose step it was
    channel: str | None = None  # how the party's answers came: link, or through an employee


@dataclass(frozen=True, slots=True)
class TaskWithdrawn(Kind):
    """The case went another way and took a task back."""

    case: UUID
    task: UUID
    element: str
