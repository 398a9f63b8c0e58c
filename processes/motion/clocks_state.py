"""One legal clock of a case as it stands: what a deadline row says, as a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from processes.calendar.counted import Step

# Steps that tell what happened to a clock; they stay in the explanation when it is counted anew.
LASTING = frozenset({"count.recounted", "count.changed_by_hand", "count.kept_in_move"})


@dataclass(frozen=True, slots=True)
class ClockState:
    """One turn of one clock.

    ``rule`` is the key of its row in ``deadlines.toml`` (``P4-10``, ``P4-23/extension``). ``due`` is the day that
    stands, ``counted`` the day the rule gives: they differ only after a change ``by_hand``. ``points`` are named
    moments, earliest first, and ``alerts`` who is to be told when. ``id`` is the caller's own mark of the row; None
    for a clock that has no row yet.
    """

    rule: str
    turn: int
    rule_set: str | None
    start: date
    started_by: str  # an element, or the expression that gave the day
    due: date
    due_at: datetime
    counted: date
    steps: tuple[Step, ...]
    points: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)
    alerts: tuple[tuple[str, datetime], ...] = ()
    paused_on: date | None = None
    paused_days: int = 0
    kept_at: datetime | None = None
    missed_at: datetime | None = None
    ended_at: datetime | None = None
    ended_by: str | None = None  # kept | replaced | withdrawn | case_closed
    by_hand: bool = False
    id: Any = None

    @property
    def ref(self) -> str:
        """The id diagrams use, without the variant."""
        return self.rule.partition("/")[0]

    @property
    def runs(self) -> bool:
        """Whether it still asks something of somebody."""
        return self.ended_at is None

    @property
    def is_kept(self) -> bool:
        """Whether what it asks has been done, in time or late."""
        return self.kept_at is not None

    @property
    def lasting(self) -> tuple[Step, ...]:
        """The steps that tell of earlier days."""
        return tuple(step for step in self.steps if step.code in LASTING)
