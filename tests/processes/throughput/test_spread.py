"""Percentiles are values that occurred, exactly as a sorted list tells them."""

from __future__ import annotations

from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.spread import Spread, percentile, spread


@given(st.lists(st.integers(0, 400), min_size=1, max_size=300))
def test_each_percentile_is_the_one_at_its_place_in_the_sorted_list(values: list[int]) -> None:
    ordered = sorted(values)
    found = spread((value, 1) for value in values)
    assert found.n == len(values)
    for share, told in ((50, found.p50), (85, found.p85), (95, found.p95)):
        assert told == ordered[ceil(share * len(values) / 100) - 1]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=40))
def test_many_of_one_value_count_as_many(pairs: list[tuple[int, int]]) -> None:
    assert spread(pairs) == spread((value, 1) for value, n in pairs for _ in range(n))


def test_of_nothing_there_is_no_middle() -> None:
    assert spread([]) == Spread(0, None, None, None)
    assert percentile({}, 50) is None
