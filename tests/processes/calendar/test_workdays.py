"""Danish holidays against an almanac worked out by hand, and the ways between working days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.workdays import ALMANAC, CLOSED_DAYS, Calendar, public_holidays
from processes.language import Text

YEARS = range(2006, 2037)
DAYS = st.dates(date(2006, 1, 1), date(2036, 12, 31))


def easter(year: int) -> date:
    """Easter Sunday by the Gauss-Butcher computus, so that the almanac is checked by another road."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * length) // 433
    month, _ = divmod(h + length - 7 * m + 90, 25)
    return date(year, month, (h + length - 7 * m + 33 * month + 19) % 32)


def by_hand(year: int) -> set[date]:
    from_easter = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    moving = {easter(year) + timedelta(days=days) for days in from_easter}
    return moving | {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)}


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_of_every_year_are_those_of_the_law(year: int) -> None:
    assert set(public_holidays(year)) == by_hand(year)


def test_store_bededag_is_a_holiday_until_2023_and_an_ordinary_friday_after() -> None:
    assert ALMANAC.holiday(date(2023, 5, 5)) == Text("store bededag", "Great Prayer Day")
    assert ALMANAC.is_working(date(2024, 4, 26))


@pytest.mark.parametrize("year", YEARS)
def test_citizens_have_three_days_more_on_which_no_deadline_ends(year: int) -> None:
    for month, day in CLOSED_DAYS:
        closed = date(year, month, day)
        assert not ALMANAC.is_open(closed)
        assert ALMANAC.is_working(closed) == (closed.weekday() < 5 and closed not in by_hand(year))


@given(DAYS)
def test_the_next_open_day_is_the_first_one(day: date) -> None:
    found = ALMANAC.next_open(day)
    assert found >= day
    assert ALMANAC.is_open(found)
    assert not any(ALMANAC.is_open(day + timedelta(days=n)) for n in range((found - day).days))


@given(DAYS)
def test_the_last_open_day_before_is_the_nearest_one(day: date) -> None:
    found = ALMANAC.last_open_before(day)
    assert found < day
    assert ALMANAC.is_open(found)
    assert not any(ALMANAC.is_open(found + timedelta(days=n)) for n in range(1, (day - found).days))


@given(DAYS, st.integers(1, 60))
def test_counting_working_days_forward_counts_exactly_those(day: date, days: int) -> None:
    end = ALMANAC.plus_working(day, days)
    assert ALMANAC.is_working(end)
    assert sum(ALMANAC.is_working(day + timedelta(days=n)) for n in range(1, (end - day).days + 1)) == days
    assert ALMANAC.working_between(day, end) == days


@given(DAYS, st.integers(1, 60))
def test_from_a_working_day_there_and_back_is_home(day: date, days: int) -> None:
    home = ALMANAC.next_open(day)
    assert ALMANAC.plus_working(ALMANAC.plus_working(home, days), -days) == home
    assert ALMANAC.working_between(ALMANAC.plus_working(home, days), home) == -days


def test_an_owner_can_close_a_day_and_open_a_holiday() -> None:
    day = date(2026, 3, 4)
    closed = Calendar(closed={day: Text("lukket", "closed")})
    assert not closed.is_working(day)
    assert closed.rest_day(day) == Text("lukket", "closed")
    opened = Calendar(open=frozenset({date(2026, 6, 5), date(2026, 4, 2)}))
    assert opened.is_open(date(2026, 6, 5))
    assert opened.is_working(date(2026, 4, 2))
