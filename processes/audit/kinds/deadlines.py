"""What the trail tells of deadlines and timers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DeadlineStarted(Kind):
    """A legal clock began to run."""

    case: UUID
    rule: str
    due: date
    turn: int = 1


@dataclass(frozen=True, slots=True)
class DeadlineKept(Kind):
    """A legal clock was kept."""

    case: UUID
    rule: str
    due: date
    turn: int = 1


@dataclass(frozen=True, slots=True)
class DeadlineMissed(Kind):
    """A legal clock ran out."""

    case: UUID
    rule: str
    due: date
    turn: int = 1


@dataclass(frozen=True, slots=True)
class DeadlineLapsed(Kind):
    """A legal clock ended though it was not kept: the law no longer asks for it (withdrawn), or it began anew."""

    case: UUID
    rule: str
    due: date
    turn: int = 1
    why: str = "withdrawn"


@dataclass(frozen=True, slots=True)
class DeadlineRecounted(Kind):
    """A fact changed and a legal clock was counted anew."""

    case: UUID
    rule: str
    before: date
    due: date


@dataclass(frozen=True, slots=True)
class DeadlineChanged(Kind):
    """A person moved or paused a legal clock by hand."""

    case: UUID
    rule: str
    before: date
    due: date
    how: str


@dataclass(frozen=True, slots=True)
class DeadlineTold(Kind):
    """Somebody was told of a deadline: reminder, due, late."""

    case: UUID
    rule: str
    point: str
    to: UUID | None = None


@dataclass(frozen=True, slots=True)
class TimerFired(Kind):
    """A timer of the diagram fired."""

    case: UUID
    element: str
    due: str
