"""What the trail tells of absences, and of conflicts of interest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class AbsenceRegistered(Kind):
    """Somebody is away from a day, and who stands in."""

    absence: UUID
    person: UUID
    substitute: UUID | None
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AbsenceChanged(Kind):
    """An absence has other days or another substitute."""

    absence: UUID
    person: UUID
    substitute: UUID | None
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AbsenceEnded(Kind):
    """Somebody is back before the day, or did not go away."""

    absence: UUID
    person: UUID
    substitute: UUID | None = None


@dataclass(frozen=True, slots=True)
class WorkHandedBack(Kind):
    """Somebody is back: so many tasks went back, so many stay with whoever has begun them."""

    absence: UUID
    person: UUID
    back: int
    kept: int


@dataclass(frozen=True, slots=True)
class ConflictDeclared(Kind):
    """Somebody may have no part in a case; about a citizen there is one entry for each case."""

    case: UUID
    conflict: UUID
    person: UUID
    ground: str


@dataclass(frozen=True, slots=True)
class ConflictEnded(Kind):
    """Somebody may have a part in a case again."""

    case: UUID
    conflict: UUID
    person: UUID
