"""Weeks as a series: what happened in each, how many working days it had, and where in the year it lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import tau

import numpy as np
from numpy.typing import NDArray

from processes.calendar.workdays import ALMANAC

Row = NDArray[np.float64]
AHEAD = 13  # weeks that are told
WAVES = 3  # waves of a year that make up a season
_LEAST = 0.2  # a week without a working day still counts a little, for nothing is divided by nought
_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Weeks:
    """Whole weeks, the oldest first: the first one's Monday, and how many there were of something in each."""

    first: date
    counts: tuple[int, ...]

    @property
    def mondays(self) -> tuple[date, ...]:
        """The Monday of each week."""
        return tuple(self.first + timedelta(weeks=n) for n in range(len(self.counts)))

    @property
    def coming(self) -> tuple[date, ...]:
        """The Mondays of the weeks that are told."""
        start = self.first + timedelta(weeks=len(self.counts))
        return tuple(start + timedelta(weeks=n) for n in range(AHEAD))


def weekly(days: Iterable[tuple[date, int]], first: date, until: date) -> Weeks:
    """How many in each whole week from the Monday ``first`` to before the Monday ``until``; other days are left out."""
    counts = [0] * ((until - first).days // 7)
    for day, n in days:
        if first <= day < until:
            counts[(day - first).days // 7] += n
    return Weeks(first, tuple(counts))


def openness(mondays: Iterable[date]) -> Row:
    """How much of a whole working week each week has: working days by five."""
    return np.array([max(_working_days(monday) / 5, _LEAST) for monday in mondays])


@lru_cache(maxsize=2048)
def _working_days(monday: date) -> int:
    return sum(ALMANAC.is_working(monday + timedelta(days=n)) for n in range(7))


def waves(mondays: Iterable[date]) -> Row:
    """Where in the year each week lies: sines and cosines of its Thursday, a column for each."""
    turns = np.array([((monday.toordinal() + 3) % _YEAR) / _YEAR for monday in mondays]) * tau
    columns = [wave(turns * n) for n in range(1, WAVES + 1) for wave in (np.sin, np.cos)]
    return np.stack(columns, axis=1) if len(turns) else np.zeros((0, 2 * WAVES))
