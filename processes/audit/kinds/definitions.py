"""What the trail tells of processes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class VersionPublished(Kind):
    """A version of a process was published."""

    definition: str
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class TermChanged(Kind):
    """An owner gave a deadline another length from a day on."""

    definition: str
    rule: str
    before: str
    after: str
    valid_from: date
