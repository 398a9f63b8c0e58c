"""The forecast is between its bands, needs some history, and knows nothing of the weeks it tells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processes.throughput.forecast.model import BANDS, LEAST, tell
from processes.throughput.forecast.weeks import AHEAD, Weeks
from tests.processes.throughput.forecast.histories import FIRST, history


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 60), min_size=LEAST, max_size=70))
def test_whatever_came_the_bands_are_in_order_and_nothing_is_negative(counts: list[int]) -> None:
    told = tell(Weeks(FIRST, tuple(counts)))
    assert told.coming.shape == (AHEAD, len(BANDS))
    assert np.isfinite(told.bands).all()
    assert (np.diff(told.bands, axis=2) >= 0).all()
    assert (told.bands >= 0).all()


def test_what_was_told_does_not_change_when_more_is_known() -> None:
    counts = history("season", 5).counts
    whole, part = tell(Weeks(FIRST, counts)), tell(Weeks(FIRST, counts[:90]))
    assert np.allclose(whole.bands[:90], part.bands)


def test_too_short_a_history_is_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        tell(Weeks(FIRST, (3,) * (LEAST - 1)))


def test_a_week_of_holidays_is_told_to_bring_less() -> None:
    weeks = Weeks(FIRST, history("season", 2, size=400).counts[:54])  # the week of Easter 2025 is the fifth to come
    middle = tell(weeks).coming[:, 2]
    easter = [monday.isoformat() for monday in weeks.coming].index("2025-04-14")
    assert middle[easter] < 0.8 * middle[easter - 2]
