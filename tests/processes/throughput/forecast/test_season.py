"""A season is learned from what is over; a sudden change is none."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from processes.throughput.forecast.season import seasons
from processes.throughput.forecast.weeks import waves

MONDAYS = [date(2024, 1, 1) + timedelta(weeks=n) for n in range(104)]
PLACES = waves(MONDAYS)


def test_a_wave_is_found_again_after_two_years() -> None:
    true = 0.3 * PLACES[:, 0] + 0.1 * PLACES[:, 3]
    found = seasons(4 + true, PLACES)[-1] @ PLACES.T
    assert np.corrcoef(found, true)[0, 1] > 0.98
    assert 0.7 < found.std() / true.std() < 1.1


def test_a_sudden_change_is_no_season() -> None:
    rates = np.where(np.arange(104) < 60, 4.0, 4.6)
    assert np.abs(seasons(rates, PLACES) @ PLACES.T).max() < 0.25


def test_little_is_known_at_first_and_nothing_of_what_is_to_come() -> None:
    rates = 4 + 0.3 * PLACES[:, 0]
    assert not seasons(rates, PLACES)[:30].any()
    known = seasons(rates, PLACES)
    rates[80:] += 1
    assert np.array_equal(seasons(rates, PLACES)[:80], known[:80])
    assert seasons(rates[:5], PLACES[:5]).shape == (5, 6)
