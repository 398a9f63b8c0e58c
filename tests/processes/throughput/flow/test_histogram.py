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
