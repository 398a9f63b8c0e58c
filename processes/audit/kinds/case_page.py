"""What the trail tells of notes, people, links and prints of a case."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class NoteWritten(Kind):
    """A note was written; ``corrects`` is the one it puts right."""

    case: UUID
    note: UUID
    task: UUID | None = None
    corrects: UUID | None = None


@dataclass(frozen=True, slots=True)
class NoteChanged(Kind):
    """The writer changed the words of a fresh note."""

    case: UUID
    note: UUID


@dataclass(frozen=True, slots=True)
class ContactChanged(Kind):
    """How somebody is reached, or who has a part in the case; ``what`` are the names of what changed, never values."""

    case: UUID
    part: str
    what: list[str]
    contact: UUID | None = None


@dataclass(frozen=True, slots=True)
class AddressSeen(Kind):
    """A person asked to see a protected address."""

    case: UUID
    citizen: UUID


@dataclass(frozen=True, slots=True)
class CasesLinked(Kind):
    """Two cases were tied together."""

    case: UUID
    other: UUID
    how: str  # hand | began


@dataclass(frozen=True, slots=True)
class CasesParted(Kind):
    """A tie made by hand was taken away."""

    case: UUID
    other: UUID


@dataclass(frozen=True, slots=True)
class CasePrinted(Kind):
    """The whole case was put on paper, for whom (``purpose``) and without what (``left_out``: ``what:ground``)."""

    case: UUID
    purpose: str
    left_out: list[str]
    document: UUID | None = None
