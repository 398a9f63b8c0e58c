"""What the trail tells of targets and reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class TargetSet(Kind):
    """Somebody said what a centre or team is to reach (``before`` None: there was no target)."""

    target: UUID
    indicator: str
    year: int
    value: int
    before: int | None = None


@dataclass(frozen=True, slots=True)
class MissExplained(Kind):
    """Somebody said why a target was not reached in a month; the words stand with the target."""

    target: UUID
    month: date


@dataclass(frozen=True, slots=True)
class ReportIssued(Kind):
    """A report was issued: its figures stand from now on."""

    report: UUID
    sort: str
    since: date
