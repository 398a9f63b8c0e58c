"""What is to be expected of running deadlines: as often missed as those that stood as near, or not told at all."""

from __future__ import annotations

import random

import pytest

from processes.throughput.timeliness.chance import LEAST, Group, Lately, outlook, share


def test_a_deadline_is_told_from_those_that_were_as_near_their_day() -> None:
    known = Lately({-20: 60, -5: 30, 0: 10, 4: 7}, 10)
    assert known.as_near(30) == 110
    assert known.as_near(5) == 50
    assert known.as_near(0) == 20
    assert share(Group(1, 30, known)) == pytest.approx(10 / 110)
    assert share(Group(1, 0, known)) == pytest.approx(1 / 2)


def test_nothing_is_told_from_too_few_and_they_are_counted() -> None:
    few, enough = Lately({-1: LEAST - 2}, 1), Lately({-1: LEAST}, 0)
    told = outlook([Group(3, 9, few), Group(4, 9, enough)])
    assert (told.n, told.unknown, told.is_known, told.about) == (7, 3, True, 0)
    assert not outlook([Group(3, 9, few)]).is_known
    assert not outlook([]).is_known


def test_the_span_lies_around_what_is_expected_and_within_what_can_be() -> None:
    told = outlook([Group(10, 2, Lately({0: 50}, 50))])
    assert told.about == pytest.approx(5)
    assert 0 <= told.low < told.about < told.high <= 10


def test_four_of_five_spans_hold_what_comes() -> None:
    chance, rounds, held = random.Random(7), 2000, 0
    for _ in range(rounds):
        truth = chance.uniform(0.1, 0.6)
        missed = sum(chance.random() < truth for _ in range(60))
        told = outlook([Group(25, 0, Lately({0: 60 - missed}, missed))])
        came = sum(chance.random() < truth for _ in range(25))
        held += told.low - 0.5 <= came <= told.high + 0.5
    assert 0.75 <= held / rounds <= 0.92
