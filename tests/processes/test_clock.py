"""One place that asks the time: shifted for a sample world, still for a test, Copenhagen's day for everybody."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from threading import Thread

import pytest

from processes import clock
from tests.conftest import MONDAY


def test_the_clock_is_the_walls_in_utc() -> None:
    clock.shift(timedelta(0))
    before = time.time()
    assert before - 0.001 <= clock.now().timestamp() <= time.time() + 0.001
    assert clock.now().utcoffset() == timedelta(0)


def test_a_sample_world_lives_on_another_day() -> None:
    clock.shift(timedelta(days=-30))
    assert clock.offset() == timedelta(days=-30)
    assert abs(time.time() - timedelta(days=30).total_seconds() - clock.now().timestamp()) < 60


def test_time_stands_still_inside_and_goes_on_outside_even_after_a_fault() -> None:
    outer, inner = datetime(2026, 3, 2, 8, tzinfo=clock.COPENHAGEN), datetime(2027, 1, 1, tzinfo=UTC)
    with clock.frozen(outer):
        assert clock.now() == outer == clock.now()
        with pytest.raises(ZeroDivisionError), clock.frozen(inner):
            assert clock.now() == inner
            raise ZeroDivisionError
        assert clock.now() == outer
    assert clock.now() != outer


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 1, 22, 59, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 23, 0, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
def test_the_day_changes_at_midnight_in_copenhagen(moment: datetime, day: date) -> None:
    with clock.frozen(moment):
        assert clock.today() == day


def test_an_imagined_moment_is_nobody_elses() -> None:
    seen: list[datetime] = []
    with clock.frozen(MONDAY), clock.imagined(MONDAY + timedelta(days=9)):
        other = Thread(target=lambda: seen.append(clock.now()))
        other.start()
        other.join()
        assert clock.now() == MONDAY + timedelta(days=9)
        with clock.imagined(MONDAY + timedelta(days=20)):
            assert clock.today() == (MONDAY + timedelta(days=20)).date()
        assert clock.now() == MONDAY + timedelta(days=9)
    assert seen == [MONDAY]
