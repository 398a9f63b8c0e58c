"""Whatever is made of logs that were given, by laying them over each other and taking them apart, is never small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.mining.single_out import closest, singles_out

Log = frozenset[int]
CASES = 30
LOGS = st.lists(st.frozensets(st.integers(0, CASES - 1)), max_size=5) | st.lists(
    st.tuples(st.integers(0, CASES), st.integers(0, CASES)).map(lambda ends: frozenset(range(*ends))), max_size=5
)


def groups(logs: Sequence[Log], wished: Log) -> Counter[tuple[int, bool]]:
    """All cases by the logs they are in."""
    return Counter((sum(1 << n for n, log in enumerate(logs) if one in log), one in wished) for one in range(CASES))


def given_in_turn(wishes: Iterable[Log]) -> list[Log]:
    """Those of the wishes that are given, one after another."""
    logs: list[Log] = []
    for wish in wishes:
        if not singles_out(groups(logs, wish)):
            logs.append(wish)
    return logs


def subsets(logs: Sequence[Log]) -> list[tuple[Log, ...]]:
    """Some of the logs, in every way there is."""
    return list(chain.from_iterable(combinations(logs, n) for n in range(len(logs) + 1)))


@given(LOGS)
def test_what_some_logs_have_and_others_have_not_is_nothing_or_at_least_five(wishes: list[Log]) -> None:
    logs = given_in_turn(wishes)
    for over in subsets(logs)[1:]:
        for without in subsets(logs):
            left = frozenset.intersection(*over) - frozenset().union(*without)
            assert not left or len(left) >= 5


@given(LOGS, st.frozensets(st.integers(0, CASES - 1)))
def test_what_is_refused_would_have_told_something_new(wishes: list[Log], wish: Log) -> None:
    logs = given_in_turn(wishes)
    found = []
    for n in range(1, 1 << len(logs)):
        inside = [log for at, log in enumerate(logs) if n >> at & 1]
        group = frozenset.intersection(*inside).difference(*(log for at, log in enumerate(logs) if not n >> at & 1))
        found += [group & wish, group - wish] if group & wish and group - wish else []
    found.append(wish.difference(*logs))
    assert singles_out(groups(logs, wish)) == any(0 < len(one) < 5 for one in found)


def test_three_logs_that_leave_one_day() -> None:
    every_day, not_the_first, not_the_middle = range(19), range(10, 19), (*range(10), 18)  # two a day, on the last one
    logs = [frozenset(every_day), frozenset(not_the_first)]
    assert given_in_turn(logs) == logs
    assert not singles_out(groups(logs[:1], frozenset(not_the_middle)))  # not beside one of them
    assert singles_out(groups(logs, frozenset(not_the_middle)))


def test_a_group_that_was_small_already_stops_nothing_unless_it_is_parted() -> None:
    small = {(0b1, False): 3, (0b10, True): 9, (0, False): 2}
    assert not singles_out(small)
    assert not singles_out({**small, (0b1, False): 0, (0b1, True): 3})
    assert singles_out({**small, (0b1, True): 1})


def test_what_no_log_has_is_no_group_and_what_the_wish_brings_is_one() -> None:
    assert not singles_out({(0, True): 5, (0, False): 1})
    assert singles_out({(0, True): 4, (0, False): 100})


def test_the_closest_is_the_one_that_differs_by_the_fewest_and_of_several_the_first() -> None:
    parted = {(0b001, True): 10, (0b110, False): 4, (0b111, True): 7}
    assert closest(parted, range(3)) == 0
    assert closest(parted, (1, 2)) == 1
