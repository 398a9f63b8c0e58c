"""What the trail tells of suggestions, and of diagrams that came from outside."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class SuggestionWritten(Kind):
    """Somebody suggested a change of a step."""

    definition: str
    element: str
    suggestion: UUID


@dataclass(frozen=True, slots=True)
class SuggestionAnswered(Kind):
    """The owner said what comes of it."""

    definition: str
    suggestion: UUID
    outcome: str


@dataclass(frozen=True, slots=True)
class SuggestionsMerged(Kind):
    """Two suggestions that say the same became one."""

    definition: str
    suggestion: UUID
    into: UUID


@dataclass(frozen=True, slots=True)
class DiagramImported(Kind):
    """A drawing from another tool became a draft; ``guessed`` says how much of it had to be guessed."""

    definition: str
    draft: UUID
    sort: str
    guessed: int
