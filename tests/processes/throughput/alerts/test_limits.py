"""A signal is more than chance: rarely told where nothing happens, soon where something does."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.alerts.limits import FEWEST, RUN, Found, judged

CALM = [10, 12, 11, 9, 10, 13, 11, 10, 12, 9, 11, 10, 12]


def test_what_lies_where_it_usually_does_is_no_signal() -> None:
    assert judged([*CALM, 12]) is None


def test_a_week_outside_the_limits_is_a_signal_on_its_side() -> None:
    found = judged([*CALM, 40])
    assert found is not None
    assert (found.rule, found.side, found.value) == ("outside", "above", 40)
    assert found.low < found.mean < found.high < 40
    below = judged([*CALM, 0])
    assert below is not None
    assert (below.rule, below.side) == ("outside", "below")


def test_the_eighth_week_in_a_row_on_one_side_is_a_signal() -> None:
    before = [10, 14, 6, 13, 7, 14, 6, 10, 5, 6, 5]
    run = [12] * (RUN - 1)
    found = judged([*before, *run, 12])
    assert found is not None
    assert (found.rule, found.side) == ("run", "above")
    assert judged([*before, *run[1:], 12]) is None


def test_the_limits_are_those_of_the_book() -> None:
    weeks = [10, 13] * 6  # mean 11.5, mean moving range 3: limits 11.5 plus and minus 2.66 times 3, 3.52 and 19.48
    assert judged([*weeks, 19]) is judged([*weeks, 4]) is None
    assert judged([*weeks, 20]) == Found("outside", "above", 20, 12, 4, 19)
    assert judged([*weeks, 3]) == Found("outside", "below", 3, 12, 4, 19)
    assert judged([*weeks[1:], 99]) is None  # eleven weeks are too few
    assert judged([7] * 13) is None  # on the limit is not outside it
    assert judged([7] * 12 + [8], most=8) == Found("outside", "above", 8, 7, 7, 7)


def test_the_first_case_where_there_usually_is_none_is_a_blip_and_the_fifth_is_not() -> None:
    assert judged([0] * 12 + [4], least=5) is None
    assert judged([0] * 12 + [4]) == judged([0] * 12 + [4], least=4) == Found("outside", "above", 4, 0, 0, 0)
    assert judged([0] * 12 + [5], least=5) == Found("outside", "above", 5, 0, 0, 0)
    assert judged([9] * 12 + [0], least=5) == Found("outside", "below", 0, 9, 9, 9)  # that none come is told


@pytest.mark.parametrize("way", [1, -1])
def test_a_week_on_the_mean_breaks_the_row_and_seven_are_none(way: int) -> None:
    wide = [10 + way * one for one in (-8, 4, -8, 4, -8, 4)]
    side = 10 + way * 2
    assert judged([*wide, side, side, 10, side, side, side, side, side]) is None  # their mean is ten
    found = judged([*wide, 10 - way, *[side] * 8])
    assert found is not None
    assert (found.rule, found.side) == ("run", "above" if way == 1 else "below")
    assert judged([*wide, *[10 - way] * 2, *[side] * 7]) is None


def test_nothing_is_told_from_too_few_weeks_or_of_an_empty_one() -> None:
    assert judged([*CALM[: FEWEST - 1], 99]) is None
    assert judged([*CALM, None]) is None
    assert judged([None, *CALM[: FEWEST - 1], None, 99]) is None


@given(st.lists(st.integers(0, 100), min_size=13, max_size=27))
def test_the_limits_hold_the_mean_and_stay_where_values_can_be(values: list[int]) -> None:
    found = judged(values, most=100)
    if found is not None:
        assert 0 <= found.low <= found.mean <= found.high <= 100


def test_noise_alone_is_seldom_called_a_signal() -> None:
    chance, rounds = random.Random(11), 2000
    told = sum(judged([round(chance.gauss(50, 8)) for _ in range(27)]) is not None for _ in range(rounds))
    assert told / rounds < 0.04
