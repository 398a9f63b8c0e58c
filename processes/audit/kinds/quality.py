"""What the trail tells of checks of data, and of supervision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class FlawAccepted(Kind):
    """What a check found wrong with a case was held to be right, with a reason."""

    case: UUID
    rule: str


@dataclass(frozen=True, slots=True)
class SampleDrawn(Kind):
    """A sample of rulings was drawn for supervision."""

    supervision: UUID
    place: str
    since: date
    until: date
    rulings: int


@dataclass(frozen=True, slots=True)
class RulingLookedAt(Kind):
    """Somebody opened a ruling of a sample for supervision."""

    case: UUID
    ruling: UUID
    supervision: UUID


@dataclass(frozen=True, slots=True)
class RulingAssessed(Kind):
    """A ruling of a sample was held against the checklist."""

    case: UUID
    ruling: UUID
    supervision: UUID


@dataclass(frozen=True, slots=True)
class SupervisionActionAdded(Kind):
    """It was decided what is to be done because of what supervision found."""

    supervision: UUID
    action: UUID
    role: str
    due: date


@dataclass(frozen=True, slots=True)
class SupervisionActionDone(Kind):
    """What was to be done because of supervision has been done."""

    supervision: UUID
    action: UUID
