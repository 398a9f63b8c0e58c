"""Functions of dates and times (DMN 1.5, 10.3.4.6 and 10.3.4.8).

``now()`` and ``today()`` are not among them: who evaluates hands them in, for the time is a fact from outside.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import equal
from processes.rules.feel.temporal import show_date_time, show_time

DAYS_OF_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_OF_YEAR = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@builtin("is(value1: any, value2: any)")
def is_same(one: Any, other: Any) -> bool:
    """Whether two values are one and the same: times also in how their zone is written."""
    if type(one) is not type(other):
        return False
    if type(one) is datetime:
        return show_date_time(one) == show_date_time(other)
    if type(one) is time:
        return show_time(one) == show_time(other)
    return equal(one, other) is True


@builtin("day of year(date: day)")
def day_of_year(day: date) -> Decimal:
    """1 on the first of January."""
    return Decimal(day.timetuple().tm_yday)


@builtin("day of week(date: day)")
def day_of_week(day: date) -> str:
    """The English name of the day, as FEEL has it."""
    return DAYS_OF_WEEK[day.weekday()]


@builtin("month of year(date: day)")
def month_of_year(day: date) -> str:
    """The English name of the month, as FEEL has it."""
    return MONTHS_OF_YEAR[day.month - 1]


@builtin("week of year(date: day)")
def week_of_year(day: date) -> Decimal:
    """The week by ISO 8601."""
    return Decimal(day.isocalendar().week)
