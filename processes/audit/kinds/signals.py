"""What the trail tells of signals in the figures."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class SignalSettled(Kind):
    """Somebody looked into a signal and wrote what it came from."""

    signal: UUID
    what: str
