"""Deadlines falling due: what is known stands, what is to come is shared out, and another term moves the days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.forecast.due import Kept, Running, dues, known_weeks, shifted
from processes.throughput.forecast.weeks import AHEAD

TODAY = date(2026, 3, 4)  # a Wednesday
SOON = Kept({-10: 6, -1: 2, 3: 2})
WHOLE = (10.0,) * AHEAD


def _running(rule: str, *days: int, weekly: float = 1.0) -> Running:
    return Running(rule, tuple((TODAY + timedelta(days=n), 2) for n in days), weekly, SOON)


def test_known_days_lie_in_their_weeks() -> None:
    one = _running("A", 0, 4, 5, 200)
    assert known_weeks([one], TODAY)[:3] == (4, 2, 0)
    assert known_weeks([], TODAY) == (0,) * AHEAD


@given(st.floats(0.1, 9), st.floats(0.1, 9))
def test_what_is_told_beyond_the_known_is_shared_as_lately(first: float, second: float) -> None:
    told = dues([_running("A", 1, weekly=first), _running("B", weekly=second)], WHOLE, TODAY)
    assert sum(one.all for one in told) == pytest.approx(sum(WHOLE))
    assert all(has <= all_ for one in told for has, all_ in zip(one.known, one.expected, strict=True))


def test_a_shorter_term_makes_late_what_was_kept_just_in_time() -> None:
    assert SOON.late() == 0.2
    assert SOON.late(-5) == 0.4
    assert SOON.late(5) == 0
    assert Kept({0: 4}).late() is None


def test_another_term_moves_known_days_and_what_lies_before_today_is_late_at_once() -> None:
    one = _running("A", 1, 5, 40)
    (now,) = dues([one], WHOLE, TODAY)
    sooner = shifted(now, one, -7, TODAY)
    assert sooner.at_once == 4
    assert sooner.known[5] == 2
    assert (sooner.too_late or 0) > (now.too_late or 0)
    later = shifted(now, one, 14, TODAY)
    assert later.at_once == 0
    assert later.known[2:4] == (2, 2)
    assert later.all < now.all
    assert shifted(now, one, 0, TODAY) == now
