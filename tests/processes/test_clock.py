"""The clock: one answer for everybody, a world on another day, and time that stands still and goes on again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes import clock


def test_now_knows_its_zone_and_follows_the_wall() -> None:
    before = datetime.now(UTC)  # noqa: TID251 (compared with the wall's clock)
    assert before <= clock.now() <= datetime.now(UTC)  # noqa: TID251 (compared with the wall's clock)
    assert clock.now().tzinfo is UTC


@given(st.timedeltas(min_value=timedelta(days=-4000), max_value=timedelta(days=4000)))
def test_a_world_that_is_shifted_is_exactly_that_far_away(offset: timedelta) -> None:
    clock.shift(offset)
    try:
        away = clock.now() - datetime.now(UTC)  # noqa: TID251 (compared with the wall's clock)
        assert abs(away - offset) < timedelta(minutes=1)
        assert clock.offset() == offset
    finally:
        clock.shift(timedelta(0))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-01T23:30:00+00:00", date(2026, 3, 2)),  # half past midnight in Copenhagen, winter
        ("2026-06-30T22:30:00+00:00", date(2026, 7, 1)),  # half past midnight in Copenhagen, summer
        ("2026-06-30T21:30:00+00:00", date(2026, 6, 30)),
    ],
)
def test_the_day_is_copenhagen_s(moment: str, day: date) -> None:
    with clock.frozen(datetime.fromisoformat(moment)):
        assert clock.today() == day


def test_time_stands_still_and_nested_moments_go_back_to_the_outer_one() -> None:
    outer, inner = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 5, 4, tzinfo=UTC)
    with clock.frozen(outer):
        with clock.frozen(inner):
            assert clock.now() == inner
        assert clock.now() == outer
    assert clock.now() not in {outer, inner}


def test_time_goes_on_even_when_the_block_fails() -> None:
    with pytest.raises(ZeroDivisionError), clock.frozen(datetime(2026, 3, 2, tzinfo=UTC)):
        raise ZeroDivisionError
    assert clock.now() != datetime(2026, 3, 2, tzinfo=UTC)
