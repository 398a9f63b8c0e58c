"""What the trail tells of papers that were put beside an answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class PaperAttached(Kind):
    """A paper was put beside the answer of a task."""

    case: UUID
    task: UUID
    document: UUID
    special: bool = False


@dataclass(frozen=True, slots=True)
class PaperRemoved(Kind):
    """A paper was taken away again before the task was completed."""

    case: UUID
    task: UUID
    document: UUID


@dataclass(frozen=True, slots=True)
class PaperScanned(Kind):
    """The scanner looked at a paper that had waited; ``found`` is empty when it is clean."""

    case: UUID
    document: UUID
    found: str
