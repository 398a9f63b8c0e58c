"""Weeks are whole, from Monday; holidays make them shorter."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.forecast.weeks import AHEAD, WAVES, Weeks, openness, waves, weekly

MONDAY = date(2026, 3, 2)


@given(st.dictionaries(st.integers(-20, 60), st.integers(0, 9)))
def test_every_day_within_is_in_one_week_and_no_other_day_is(days: dict[int, int]) -> None:
    told = weekly([(MONDAY + timedelta(days=n), many) for n, many in days.items()], MONDAY, MONDAY + timedelta(weeks=5))
    assert len(told.counts) == 5
    assert sum(told.counts) == sum(many for n, many in days.items() if 0 <= n < 35)


def test_the_coming_weeks_follow_the_last() -> None:
    told = Weeks(MONDAY, (1, 2, 3))
    assert told.mondays[-1] == MONDAY + timedelta(weeks=2)
    assert told.coming[0] == MONDAY + timedelta(weeks=3)
    assert len(told.coming) == AHEAD


def test_the_week_of_easter_is_shorter_and_no_week_is_nothing() -> None:
    told = openness([MONDAY, date(2026, 3, 30), date(2026, 12, 21)])
    assert list(told[:2]) == [1.0, 0.6]
    assert 0 < told[2] < 1


def test_a_year_later_the_waves_are_where_they_were() -> None:
    told = waves([MONDAY, MONDAY + timedelta(weeks=26), MONDAY + timedelta(days=364)])
    assert told.shape == (3, 2 * WAVES)
    assert np.allclose(told[0], told[2], atol=0.12)
    assert not np.allclose(told[0], told[1], atol=0.5)
    assert waves([]).shape == (0, 2 * WAVES)
