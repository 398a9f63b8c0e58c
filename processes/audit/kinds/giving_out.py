"""What the trail tells of event logs that leave the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class LogTaken(Kind):
    """An event log of many cases was taken out, for a purpose; ``named``: cases bear their own numbers in it.

    ``which``: those that began in the days, or that ended.
    """

    definition: str
    format: str
    purpose: str
    place: str
    since: date
    until: date
    cases: int
    named: bool
    which: str


@dataclass(frozen=True, slots=True)
class CaseInLog(Kind):
    """A case was in an event log that was taken out, under its own number."""

    case: UUID
    purpose: str


@dataclass(frozen=True, slots=True)
class LogReplayed(Kind):
    """An event log from outside was led over the diagrams of a version; nothing of it was kept."""

    definition: str
    number: int
    cases: int
