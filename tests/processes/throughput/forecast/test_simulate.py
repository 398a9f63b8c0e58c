"""Many possible quarters: known answers where chance has no say, and changes go the way one expects."""

from __future__ import annotations

from processes.throughput.forecast.simulate import MOST, Change, Live, simulate
from processes.throughput.forecast.ways import Rest, Ways
from processes.throughput.forecast.weeks import AHEAD

NOTHING = ((0.0,) * 5,) * AHEAD
TEN = ((10.0,) * 5,) * AHEAD
LINE = Ways((Rest("", ("A",), 0, 10), Rest("A", ("B",), 7, 10), Rest("B", (".",), 7, 10)), ())


def test_what_is_sure_is_told_without_doubt() -> None:
    told = simulate(LINE, Live((("A", 0, 5),), NOTHING), Change(worked=frozenset("AB")))
    assert told.runs == MOST
    assert [list(week) for week in told.done["A"][:3]] == [[0] * 5, [5] * 5, [0] * 5]
    assert list(told.ended[:, 2]) == [0, 0, 5] + [0] * 10
    assert list(told.whole["B"]) == [5.0] * 5
    assert told.work[:, 2].sum() == 10


def test_new_cases_come_and_go_on() -> None:
    told = simulate(LINE, Live((), TEN), Change(worked=frozenset("AB")))
    assert 115 <= told.whole["A"][2] <= 125  # the last week's are not done yet
    twice = simulate(LINE, Live((), TEN), Change(inflow=2.0))
    assert 1.9 < twice.whole["A"][2] / told.whole["A"][2] < 2.1


def test_half_the_hands_take_twice_as_long_where_hands_count() -> None:
    told = simulate(LINE, Live((("A", 0, 5),), NOTHING), Change(capacity=0.5, worked=frozenset("A")))
    assert list(told.done["A"][:, 2]) == [0, 0, 5] + [0] * 10
    assert list(told.ended[:4, 2]) == [0, 0, 0, 5]


def test_a_step_that_is_gone_takes_no_time_and_is_not_told() -> None:
    told = simulate(LINE, Live((("A", 0, 5),), NOTHING), Change(gone=frozenset("A"), worked=frozenset("AB")))
    assert "A" not in told.done
    assert list(told.ended[:2, 2]) == [0, 5]
    assert told.work[:, 2].sum() == 5


def test_what_seldom_happens_still_happens_in_a_quarter() -> None:
    seldom = ((0.0, 0.0, 0.0, 1.0, 1.0),) * AHEAD
    told = simulate(LINE, Live((), seldom), Change(worked=frozenset("AB")))
    assert told.work[:, 2].sum() == 0 < told.work_whole[2]
    assert told.ended[:, 2].sum() == 0 < told.ended_whole[2]
