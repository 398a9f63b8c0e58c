"""The forecast proves itself on seeded histories: as unsure as it says, and nearer than both simple ways."""

from __future__ import annotations

import pytest

from processes.throughput.forecast.proven import WEEKS, proven
from processes.throughput.forecast.weeks import Weeks
from tests.processes.throughput.forecast.histories import FIRST, SHAPES, history

SEEDS = range(4)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_80_percent_band_holds_and_both_simple_ways_are_further_off(shape: str) -> None:
    found = [proven(history(shape, seed)) for seed in SEEDS]
    told = [one for one in found if one is not None]
    assert len(told) == len(found)
    assert all(one.weeks == WEEKS for one in told)
    assert 70 <= sum(one.outer for one in told) / len(told) <= 90
    assert 35 <= sum(one.inner for one in told) / len(told) <= 65
    off, last, average = (
        sum(column) for column in zip(*((o.error, o.last_year or 0, o.average or 0) for o in told), strict=True)
    )
    assert off < last
    assert off < average


def test_a_short_history_proves_nothing() -> None:
    assert proven(Weeks(FIRST, (5,) * 50)) is None


def test_without_last_year_there_is_nothing_to_compare_with() -> None:
    told = proven(Weeks(FIRST, tuple(history("growth", 1).counts[:60])))
    assert told is not None
    assert told.last_year is None
    assert told.weeks == 20
