"""A signal is a value outside the limits or eight in a row on one side; all else is chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.flow.control import FEWEST, RUN, control


def test_limits_are_those_of_the_book() -> None:
    """Mean 10, moving ranges 2: 10 plus and minus 5.32."""
    told = control([9, 11, 9, 11, 9, 11, 9, 11])
    assert told is not None
    assert (told.mean, told.low, told.high) == pytest.approx((10, 4.68, 15.32))
    assert not told.signals


def test_a_jump_is_seen_and_a_shift_is_seen() -> None:
    jump = control([10, 11, 10, 9, 10, 11, 10, 9, 40, 10, 11, 10])
    assert jump is not None
    assert jump.outside == {8}
    shift = control([9, 11] * 4 + [20, 22] * 4)
    assert shift is not None
    assert shift.runs == frozenset(range(16))


@given(st.lists(st.integers(0, 300), max_size=FEWEST - 1))
def test_of_few_values_nothing_is_said(values: list[int]) -> None:
    assert control(values) is None


@given(st.lists(st.none() | st.integers(0, 300), min_size=RUN, max_size=60))
def test_signals_are_places_of_values_and_limits_hold_the_mean(values: list[int | None]) -> None:
    told = control(values)
    if told is not None:
        assert told.low <= told.mean <= told.high
        assert all(values[at] is not None for at in told.signals)


@given(st.integers(0, 300), st.integers(FEWEST, 30))
def test_what_never_changes_has_no_signal(value: int, n: int) -> None:
    told = control([value] * n)
    assert told is not None
    assert not told.signals
