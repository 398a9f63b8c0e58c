"""What the trail tells of decisions and rulings."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DecisionMade(Kind):
    """A decision table was used."""

    case: UUID
    table: str
    element: str
    matched: list[int]


@dataclass(frozen=True, slots=True)
class RulingMade(Kind):
    """The authority ruled."""

    case: UUID
    ruling: UUID
    outcome: str
