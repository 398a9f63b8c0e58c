"""Timeliness over time: the due days of a period by week, month or quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from processes.reading.few import FEWEST

MONTHS = {"month": 1, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Kept:
    """How many were kept and missed; ``share`` in whole percent, never rounded up, None of fewer than ``FEWEST``."""

    kept: int = 0
    missed: int = 0

    @property
    def n(self) -> int:
        """How many there were."""
        return self.kept + self.missed

    @property
    def share(self) -> int | None:
        """Those that were kept."""
        return None if self.n < FEWEST else self.kept * 100 // self.n

    def __add__(self, other: Kept) -> Kept:
        return Kept(self.kept + other.kept, self.missed + other.missed)


def first_of(day: date, step: str) -> date:
    """The first day of the week, month or quarter the day lies in."""
    if step not in MONTHS:
        return day - timedelta(days=day.weekday())
    length = MONTHS[step]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def by_step(days: Iterable[tuple[date, Kept]], step: str) -> tuple[tuple[date, Kept], ...]:
    """Summed by the first day of each; those in which nothing fell due are left out."""
    found: dict[date, Kept] = defaultdict(Kept)
    for day, kept in days:
        found[first_of(day, step)] += kept
    return tuple(sorted(found.items()))
