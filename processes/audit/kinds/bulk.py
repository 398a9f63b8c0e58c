"""What the trail tells of acts on many tasks; each task's own entry stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class BulkBegun(Kind):
    """A person began one act on many tasks."""

    bulk: UUID
    act: str
    total: int
