"""Weeks begin on Monday, quarters in January, April, July and October."""

from __future__ import annotations

from datetime import date

from processes.calendar.first_days import first_of, monday_of


def test_the_first_day_of_each() -> None:
    day = date(2026, 11, 22)
    assert [first_of(day, one) for one in ("week", "month", "quarter")] == [
        date(2026, 11, 16),
        date(2026, 11, 1),
        date(2026, 10, 1),
    ]
    assert first_of(date(2016, 6, 30), "quarter") == date(2016, 4, 1)


def test_a_monday_is_the_first_day_of_its_own_week() -> None:
    assert monday_of(date(2026, 3, 8)) == date(2026, 3, 2) == monday_of(date(2026, 3, 2))
