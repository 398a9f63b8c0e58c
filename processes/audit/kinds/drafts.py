"""What the trail tells of drafts."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DraftOpened(Kind):
    """A draft was begun, from a version or (None) as a new process."""

    definition: str
    draft: UUID
    version: int | None = None


@dataclass(frozen=True, slots=True)
class DraftSaved(Kind):
    """Somebody works on a file of a draft; told once for each file and stretch of work, not for each stroke."""

    definition: str
    draft: UUID
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftTakenOver(Kind):
    """Somebody took a draft over from whoever held it."""

    definition: str
    draft: UUID
    holder: UUID


@dataclass(frozen=True, slots=True)
class DraftCopied(Kind):
    """A draft was copied, perhaps with what had not been saved."""

    definition: str
    draft: UUID
    copy: UUID


@dataclass(frozen=True, slots=True)
class DraftRenamed(Kind):
    """A draft was given another title."""

    definition: str
    draft: UUID


@dataclass(frozen=True, slots=True)
class DraftDiscarded(Kind):
    """A draft was thrown away."""

    definition: str
    draft: UUID


@dataclass(frozen=True, slots=True)
class DraftBroughtBack(Kind):
    """A draft that was thrown away was brought back."""

    definition: str
    draft: UUID
