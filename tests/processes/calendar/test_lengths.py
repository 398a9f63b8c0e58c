"""ISO durations are read, written back and added to days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.lengths import Length, days_in_month, month_end, plus, plus_months

DAYS = st.dates(date(2006, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    ("text", "months", "days", "minutes"),
    [
        ("P8W", 0, 56, 0),
        ("P6M", 6, 0, 0),
        ("-P3W", 0, -21, 0),
        ("−P1D", 0, -1, 0),
        ("P2Y", 24, 0, 0),
        ("P1Y2M3D", 14, 3, 0),
        ("PT24H", 0, 0, 1440),
        ("PT15M", 0, 0, 15),
        ("P1DT2H", 0, 1, 120),
    ],
)
def test_durations_are_read(text: str, months: int, days: int, minutes: int) -> None:
    length = Length.read(text)
    assert (length.months, length.days, length.minutes) == (months, days, minutes)
    assert length.is_backwards == (text[0] in "-−")
    assert length.is_clocked == (minutes != 0)


@pytest.mark.parametrize("text", ["", "P", "PT", "P8", "8W", "P8X", "P1.5D", "PT5", "P-1D", "P99999D", "P1W2X"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no duration"):
        Length.read(text)


@given(st.integers(-120, 120), st.integers(0, 200), st.booleans())
def test_what_is_written_is_read_back(months: int, days: int, weeks: bool) -> None:
    signed = days if months >= 0 else -days
    length = Length(months, signed, 0, weeks=weeks and days % 7 == 0)
    again = Length.read(str(length))
    assert (again.months, again.days, again.minutes) == (length.months, length.days, length.minutes)


@given(DAYS, st.integers(-60, 60))
def test_months_keep_the_day_number_or_end_the_month(day: date, months: int) -> None:
    there = plus_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day == min(day.day, days_in_month(there.year, there.month))


def test_leap_years_are_kept() -> None:
    assert plus_months(date(2016, 1, 31), 1) == date(2016, 2, 29)
    assert plus_months(date(2015, 1, 31), 1) == date(2015, 2, 28)
    assert plus_months(date(2016, 2, 29), 12) == date(2017, 2, 28)
    assert plus_months(date(2000, 1, 31), 1) == date(2000, 2, 29)


@given(DAYS)
def test_the_month_ends_where_the_next_begins(day: date) -> None:
    end = month_end(day)
    assert (end.year, end.month) == (day.year, day.month)
    assert (end + timedelta(days=1)).day == 1


@given(DAYS, st.integers(-400, 400))
def test_days_are_days(day: date, days: int) -> None:
    assert plus(day, Length(days=days)) == day + timedelta(days=days)
    assert plus(day, -Length(days=days)) == day - timedelta(days=days)
