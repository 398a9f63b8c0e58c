"""What the trail tells of cases that went to another version."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class CaseChangedVersion(Kind):
    """A case goes on in another version; the lists say what in it is other than it was, by element and rule."""

    case: UUID
    number: int
    version: UUID
    put: list[list[str]] = field(default_factory=list)
    armed: list[str] = field(default_factory=list)
    called_off: list[str] = field(default_factory=list)
    timers_kept: list[str] = field(default_factory=list)
    deadlines_kept: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CaseChangedVersionBack(Kind):
    """A case stands again in the version it came from."""

    case: UUID
    number: int
    version: UUID
    left: UUID


@dataclass(frozen=True, slots=True)
class MoveBegun(Kind):
    """An owner began to move the running cases of a process."""

    move: UUID
    definition: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class MoveSteered(Kind):
    """An owner let a move go on, rest, or be taken back."""

    move: UUID
    how: str


@dataclass(frozen=True, slots=True)
class PreflightAsked(Kind):
    """An owner asked what a version would do to the cases that run."""

    preflight: UUID
    definition: str
    total: int
