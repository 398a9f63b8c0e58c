"""The ways cases took are read as they were, and rests that have not ended make them longer."""

from __future__ import annotations

import numpy as np
import pytest

from processes.throughput.forecast.ways import Rest, Ways, read_way


@pytest.mark.parametrize(
    ("way", "read"),
    [
        ("T1>T2+T3", ("T1", ("T2", "T3"), True)),
        ("T1!>", ("T1", (), False)),
        (">T1", ("", ("T1",), True)),
        ("T9>.", ("T9", (".",), True)),
    ],
)
def test_a_way_is_read_as_it_is_written(way: str, read: tuple[str, tuple[str, ...], bool]) -> None:
    assert read_way(way) == read


def test_the_curve_is_the_share_that_was_over() -> None:
    ways = Ways((Rest("A", (".",), 2, 3), Rest("A", ("B",), 5, 1), Rest("", ("A",), 0, 4)), ())
    curves = ways.curves
    place = np.full(4, ways.place["A"])
    assert list(curves.over(place, np.array([0, 1, 2, 5]))) == [0.0, 0.0, 0.75, 1.0]
    assert ways.elements == ("A", "B")
    assert ways.arrivals == ((("A",), 4),)


def test_those_that_still_rest_are_counted_in() -> None:
    rests = (Rest("A", (".",), 2, 1), Rest("A", (".",), 10, 1))
    at_ten = np.array([10])
    place = np.array([0])
    assert Ways(rests, ()).curves.over(place, at_ten)[0] == 1.0
    half = Ways(rests, (("A", 5, 2),)).curves  # one of four was over on the second day; two were not by the fifth
    assert half.over(place, np.array([2]))[0] == 0.25
    assert Ways((Rest("A", (".",), 2, 1),), (("A", 5, 3),)).curves.over(place, at_ten)[0] == 0.25
