"""What the trail tells of processes."""

from __future__ import annotations

from dataclasses import dataclass

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class VersionPublished(Kind):
    """A version of a process was published."""

    definition: str
    number: int
    hash: str
