"""A legal clock as pages show it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from processes import clock
from processes.language import Text
from processes.records import Deadline


@dataclass(frozen=True, slots=True)
class DeadlineShown:
    """A legal clock in words and days; ``explanation`` are the steps of the count as codes and facts."""

    id: UUID
    rule: str
    turn: int
    name: Text
    statute: Text
    kind: str
    rule_set: str | None
    verified: bool
    evidence: str
    binds: str
    watched: bool
    start_day: date
    due_day: date
    counted_day: date
    explanation: list[Any]
    points: dict[str, Any]
    kept_at: datetime | None
    missed_at: datetime | None
    ended_at: datetime | None
    ended_by: str | None
    paused_on: date | None
    reason: str | None

    @property
    def binds_us(self) -> bool:
        """It is the authority's own to keep, not only information about somebody else's."""
        return self.watched and "authority" in self.binds.split(",")

    @property
    def has_passed(self) -> bool:
        """Only information, and its day has gone by: nobody is late."""
        return self.is_running and not self.watched and self.due_day < clock.today()

    @property
    def is_running(self) -> bool:
        """Neither kept nor ended otherwise."""
        return self.ended_at is None


def shown(deadline: Deadline) -> DeadlineShown:
    """The record as a frozen value."""
    return DeadlineShown(**{field.name: getattr(deadline, field.name) for field in fields(DeadlineShown)})
