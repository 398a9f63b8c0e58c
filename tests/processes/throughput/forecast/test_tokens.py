"""Tokens go the ways cases went, and none gets lost within the quarter."""

from __future__ import annotations

import numpy as np

from processes.throughput.forecast.tokens import DAYS, arriving, hop, resting
from processes.throughput.forecast.ways import Rest, Ways
from processes.throughput.forecast.weeks import AHEAD

SPLIT = Ways((Rest("", ("A",), 0, 1), Rest("A", ("B", "C"), 3, 1), Rest("B", (".",), 1, 1), Rest("C", (), 200, 1)), ())


def test_a_parting_begins_both_steps_and_only_the_last_ends_the_case() -> None:
    chance, waits = np.random.default_rng(1), np.ones(3)
    moving = resting(SPLIT, [("A", 1, 4)], 2)
    assert moving.n == 8
    first = hop(SPLIT.curves, moving, waits, chance)
    assert (first.done.n, first.begun.n, first.ended.n) == (8, 16, 0)
    assert set(first.begun.day) == {2}
    then = hop(SPLIT.curves, first.begun, waits, chance)
    assert (then.done.n, then.begun.n, then.ended.n) == (8, 0, 8)  # C rests beyond the quarter
    assert set(then.ended.day) == {3}


def test_who_has_waited_for_long_goes_soon_and_nobody_goes_before_today() -> None:
    ways = Ways(tuple(Rest("A", (".",), days, 1) for days in range(1, 41)), ())
    gone = hop(ways.curves, resting(ways, [("A", 30, 50)], 4), np.ones(1), np.random.default_rng(2))
    assert gone.ended.n == 200
    assert gone.ended.day.min() >= 0
    assert gone.ended.day.max() <= 10


def test_arrivals_are_as_many_as_the_percentiles_say_and_within_the_quarter() -> None:
    inflow = np.tile([8.0, 9.0, 10.0, 11.0, 12.0], (AHEAD, 1))
    come = arriving(SPLIT, inflow, 400, np.random.default_rng(3))
    assert 9.8 < come.n / 400 / AHEAD < 10.2
    assert 0 <= come.day.min() <= come.day.max() < DAYS
    weeks = np.bincount(come.run * AHEAD + come.day // 7, minlength=400 * AHEAD)
    assert 0.7 < ((weeks >= 8) & (weeks <= 12)).mean() < 0.95
