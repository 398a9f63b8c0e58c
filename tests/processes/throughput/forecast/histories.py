"""Three seeded weekly histories of different shape: a year's season, growth with a season, and a sudden change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import numpy as np

from processes.throughput.forecast.weeks import Row, Weeks, openness

FIRST, LONG = date(2024, 3, 4), 104
UNSURE = 80.0  # how alike weeks are beyond chance: about 11 % apart
CHANGED, LATE = 30, 20  # weeks before the end at which the level changes for good: before those tried, or among them


def season(place: Row, _week: Row) -> Row:
    """Much in spring, little in autumn."""
    return np.asarray(1 + 0.3 * np.sin(place) + 0.12 * np.cos(2 * place))


def growth(place: Row, week: Row) -> Row:
    """Almost twice as much after two years, and a little more in winter."""
    return np.asarray(np.exp(0.006 * week) * (1 + 0.15 * np.cos(place)))


def change(place: Row, week: Row, before_the_end: int = CHANGED) -> Row:
    """From one week to the next 60 % more, for good."""
    return np.asarray((1 + 0.15 * np.sin(place)) * np.where(week >= LONG - before_the_end, 1.6, 1.0))


def _late_change(place: Row, week: Row) -> Row:
    return change(place, week, LATE)


Shape = Callable[[Row, Row], Row]
SHAPES: Mapping[str, Shape] = {"season": season, "growth": growth, "sudden change": change}
WITHIN = "change within the weeks tried"


def history(shape: str, seed: int, size: float = 100) -> Weeks:
    """Two years of ``size`` cases a week about this shape, fewer in weeks with holidays."""
    chance = np.random.default_rng(seed)
    mondays = [FIRST + timedelta(weeks=n) for n in range(LONG)]
    place = np.array([monday.timetuple().tm_yday for monday in mondays]) / 365 * 2 * np.pi
    form = {**SHAPES, WITHIN: _late_change}[shape]
    level = size * openness(mondays) * form(place, np.arange(LONG, dtype=np.float64))
    drawn = chance.poisson(level * chance.gamma(UNSURE, 1 / UNSURE, LONG))
    return Weeks(FIRST, tuple(int(n) for n in drawn))
