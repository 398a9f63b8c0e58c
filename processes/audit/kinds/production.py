"""What the trail tells of norms, hours and campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class NormSet(Kind):
    """Somebody said how many minutes a kind of task is reckoned to take (0 before: there was no norm)."""

    definition: str
    element: str
    before: int
    minutes: int


@dataclass(frozen=True, slots=True)
class HoursSet(Kind):
    """Somebody said how many hours for tasks a colleague of a team has in a week (0 before: the usual ones)."""

    team: UUID
    before: int
    hours: int


@dataclass(frozen=True, slots=True)
class CampaignBegun(Kind):
    """A campaign on old cases began."""

    campaign: UUID
    definition: str
    opened_before: date
    goal: int


@dataclass(frozen=True, slots=True)
class CampaignEnded(Kind):
    """A campaign on old cases ended."""

    campaign: UUID
    definition: str
