"""A chart's columns follow one another without a gap, and its scale fits what it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from processes.throughput.board import Board, Week
from processes.throughput.stock import Ages
from webapp.throughput.bars import columns, highest


def _board(ages: dict[int, int], weeks: tuple[Week, ...] = ()) -> Board:
    empty = object.__new__(Board)
    for name, value in (("ages", Ages(ages)), ("weeks", weeks)):
        object.__setattr__(empty, name, value)
    return empty


def test_the_ages_follow_one_another() -> None:
    found = columns(_board({1: 4, 100: 2}))
    assert [one.since for one in found[1:]] == [one.until + 1 for one in found[:-1] if one.until is not None]
    assert (found[0].n, found[-1].n, found[-1].until) == (4, 2, None)


def test_the_scale_is_the_fullest_week_and_never_nothing() -> None:
    week = Week(date(2026, 3, 2), 3, 9)
    assert highest(_board({}, (week, replace(week, finished=1)))) == 9
    assert highest(_board({})) == 1
