"""Intervals and tests give what the tables of the textbooks give."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from processes.throughput.comparison.chance import (
    apart,
    around_median,
    beyond,
    made_up_alike,
    took_alike,
    wilson,
)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"), [(81, 263, 0.2553, 0.3662), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
)
def test_wilson_gives_newcombes_examples(k: int, n: int, low: float, high: float) -> None:
    found = wilson(k, n)
    assert found is not None
    assert [found.low, found.high] == pytest.approx([low, high], abs=1e-4)
    assert wilson(0, 0) is None


def test_the_difference_of_two_shares_is_newcombes() -> None:
    found = apart(48, 80, 56, 70)  # his example: 56/70 less 48/80
    assert found is not None
    assert [found.low, found.high] == pytest.approx([0.0524, 0.3339], abs=1e-4)
    assert apart(0, 0, 1, 2) is None


@pytest.mark.parametrize(
    ("found", "freedom", "p"), [(3.841, 1, 0.05), (18.307, 10, 0.05), (6.635, 1, 0.01), (2.706, 1, 0.10)]
)
def test_chi_square_is_that_of_the_tables(found: float, freedom: int, p: float) -> None:
    assert beyond(found, freedom) == pytest.approx(p, abs=1e-4)
    assert beyond(0, freedom) == 1.0


def test_the_median_lies_in_its_interval_nineteen_times_of_twenty() -> None:
    chance, held = Random(5), 0
    for _ in range(1000):
        known = around_median(Counter(chance.randrange(1001) for _ in range(41)))
        assert known is not None
        held += known.low <= 500 <= known.high
    assert 930 <= held <= 995
    assert around_median({3: 5}) is None


def test_groups_made_up_alike_seldom_differ_and_others_do() -> None:
    near = made_up_alike([[50, 50], [48, 52]])
    assert near is not None
    assert not near.differs
    found = made_up_alike([[90, 10], [50, 50]])
    assert found is not None
    assert found.differs
    assert found.effect == pytest.approx(0.436, abs=1e-3)
    assert made_up_alike([[2, 1], [1, 2]]) is None  # too few to say
    assert made_up_alike([[5, 0], [7, 0]]) is None  # nothing to compare


def test_times_are_compared_by_rank() -> None:
    same = Counter({1: 10, 2: 10, 3: 10})
    alike, other = took_alike([same, same]), took_alike([Counter({1: 20}), Counter({9: 20})])
    assert alike is not None
    assert other is not None
    assert [alike.p, other.effect] == pytest.approx([1.0, 1.0])
    # Kruskal and Wallis by hand: 1, 2, 3, 4, 5 against 6, 7, 8, 9, 10 gives H = 6.818.
    by_hand = took_alike([Counter(range(1, 6)), Counter(range(6, 11))])
    assert by_hand is not None
    assert by_hand.p == pytest.approx(0.009023, abs=1e-5)
    assert took_alike([same, {1: 3}]) is None
    tied = took_alike([{2: 9}, {2: 9}])
    assert tied is not None
    assert tied.p == 1.0
