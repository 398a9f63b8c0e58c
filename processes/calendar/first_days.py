"""The first day of the week, month or quarter a day lies in."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = {"month": 1, "quarter": 3}  # how many months a step is long; any other step is a week


def first_of(day: date, step: str) -> date:
    """The first day of the week (its Monday), month or quarter the day lies in."""
    if step not in MONTHS:
        return monday_of(day)
    length = MONTHS[step]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
