"""Every value is in one bin, and there are never too many bins to read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.flow.histogram import MOST, histogram


@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 50)), max_size=40))
def test_nothing_is_lost_and_every_value_lies_in_its_bin(values: list[tuple[int, int]]) -> None:
    bins = histogram(values)
    assert sum(one.n for one in bins) == sum(n for _, n in values)
    assert len(bins) <= MOST
    for one in bins:
        assert one.n == sum(n for value, n in values if one.least <= value <= one.most)


def test_weeks_are_whole() -> None:
    assert [(one.least, one.most) for one in histogram([(130, 1)])][:2] == [(0, 6), (7, 13)]
    assert histogram([]) == ()


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 9)), max_size=40), st.integers(1, 9))
def test_neighbours_are_one_until_there_are_enough(values: list[tuple[int, int]], least: int) -> None:
    bins, whole = histogram(values, least), histogram(values)
    assert sum(one.n for one in bins) == sum(one.n for one in whole)
    assert all(one.n >= least for one in bins) or len(bins) == 1
    assert [one.least for one in bins[1:]] == [one.most + 1 for one in bins[:-1]]
    assert not whole or (bins[0].least, bins[-1].most) == (whole[0].least, whole[-1].most)
