"""What the trail tells of drafts that are tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DraftTried(Kind):
    """Somebody began an invented case on a draft."""

    definition: str
    draft: UUID


@dataclass(frozen=True, slots=True)
class CasesReplayed(Kind):
    """Cases that have ended are played once more on a draft: their answers are read, nothing of them is changed."""

    definition: str
    draft: UUID
    since: datetime
    until: datetime
    cases: int
