"""What the trail tells of what people do to a case by hand. Reasons and values stand in rows of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class CaseSuspended(Kind):
    """A case was set to rest."""

    case: UUID
    suspension: UUID
    ground: str
    look_on: date | None = None


@dataclass(frozen=True, slots=True)
class CaseResumed(Kind):
    """A case that rested goes on; ``timers`` says what its watches did with the time."""

    case: UUID
    suspension: UUID
    timers: str


@dataclass(frozen=True, slots=True)
class FactsCorrected(Kind):
    """A fact was put right; old and new value stand in the correction."""

    case: UUID
    correction: UUID
    field: str


@dataclass(frozen=True, slots=True)
class RepairAsked(Kind):
    """Somebody asks for a repair; somebody else has to look at it."""

    case: UUID
    repair: UUID
    sort: str
    element: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class RepairDone(Kind):
    """The second pair of eyes agreed, and it was done."""

    case: UUID
    repair: UUID
    sort: str
    element: str
    target: str = ""
    asked_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class RepairRefused(Kind):
    """The second pair of eyes said no."""

    case: UUID
    repair: UUID
    sort: str
    element: str


@dataclass(frozen=True, slots=True)
class RepairWithdrawn(Kind):
    """Whoever asked for it thought better of it."""

    case: UUID
    repair: UUID
    sort: str
    element: str


@dataclass(frozen=True, slots=True)
class CaseReopened(Kind):
    """A closed case goes on; ``element`` is where (empty: where it stood), ``was`` how it was closed."""

    case: UUID
    element: str
    was: str


@dataclass(frozen=True, slots=True)
class DeviationAsked(Kind):
    """A deviation waits for somebody to agree."""

    case: UUID
    deviation: UUID
    sort: str
    element: str
    ground: str


@dataclass(frozen=True, slots=True)
class StepSkipped(Kind):
    """A step was let by, within the bounds the process owner drew."""

    case: UUID
    deviation: UUID
    element: str
    ground: str
    asked_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class StepAdded(Kind):
    """A step was added, within the bounds the process owner drew."""

    case: UUID
    deviation: UUID
    task: UUID
    element: str
    ground: str
    asked_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class DeviationRefused(Kind):
    """Whoever had to agree said no."""

    case: UUID
    deviation: UUID
    sort: str
    element: str


@dataclass(frozen=True, slots=True)
class DeviationWithdrawn(Kind):
    """Whoever asked for it thought better of it."""

    case: UUID
    deviation: UUID
    sort: str
    element: str
