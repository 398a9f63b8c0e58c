"""What the trail tells of lists."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class FilterSaved(Kind):
    """A person saved a filter, perhaps for a team."""

    filter: UUID
    team: UUID | None = None


@dataclass(frozen=True, slots=True)
class FilterRemoved(Kind):
    """A person removed a saved filter."""

    filter: UUID
    team: UUID | None = None


@dataclass(frozen=True, slots=True)
class ColumnsChosen(Kind):
    """A person chose the columns of the own lists."""

    count: int
