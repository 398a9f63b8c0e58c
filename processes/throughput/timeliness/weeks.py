"""Timeliness over time: the due days of a period by week, month or quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from processes.calendar.first_days import first_of
from processes.reading.few import FEWEST


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


def by_step(days: Iterable[tuple[date, Kept]], step: str) -> tuple[tuple[date, Kept], ...]:
    """Summed by the first day of each; those in which nothing fell due are left out."""
    found: dict[date, Kept] = defaultdict(Kept)
    for day, kept in days:
        found[first_of(day, step)] += kept
    return tuple(sorted(found.items()))
