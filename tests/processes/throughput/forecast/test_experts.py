"""Each simple way tells a steady series as it is, and none of them looks ahead."""

from __future__ import annotations

import numpy as np

from processes.throughput.forecast.experts import naive_average, naive_last_year, told_by_each
from processes.throughput.forecast.weeks import AHEAD, Row, openness, waves
from tests.processes.throughput.forecast.histories import history


def _told(counts: Row) -> Row:
    weeks = history("season", 1)
    mondays = weeks.mondays[: len(counts)] + weeks.coming
    opens, places = openness(mondays), waves(mondays)
    return told_by_each(counts, np.ones_like(opens)[: len(counts) + AHEAD], places[: len(counts) + AHEAD])


def test_what_never_changes_is_told_by_everybody() -> None:
    told = _told(np.full(104, 50.0))
    assert np.allclose(told[80:], 50, rtol=0.02)


def test_nobody_looks_ahead() -> None:
    counts = np.array(history("growth", 3).counts, dtype=np.float64)
    before = _told(counts)
    counts[90:] *= 5
    assert np.allclose(_told(counts)[:90], before[:90])


def test_after_a_sudden_change_somebody_follows_within_a_month() -> None:
    counts = np.where(np.arange(104) < 90, 50.0, 90.0)
    assert np.abs(_told(counts)[94] - 90).max(axis=1).min() < 5


def test_the_simple_ways_are_as_simple_as_they_say() -> None:
    counts = np.arange(104, dtype=np.float64)
    assert naive_last_year(counts)[80, 0] == 81 - 52
    assert naive_last_year(counts)[80, 12] == 93 - 52
    assert np.isnan(naive_last_year(counts)[30, 0])
    assert naive_average(counts)[80, 5] == counts[73:81].mean()
