"""ISO 8601 durations as a law states them: months, days and hours kept apart, since no month is a number of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_SHAPE = re.compile(
    r"(?P<sign>[-+−]?)P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
_PARTS = ("years", "months", "weeks", "days", "hours", "minutes")
_MOST = 9999


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; every part has the same sign."""

    months: int = 0
    days: int = 0
    minutes: int = 0
    weeks: bool = False  # written in weeks, and to be read out in weeks

    @classmethod
    def read(cls, text: str) -> Length:
        """``P8W``, ``P6M``, ``-P10D``, ``PT24H``; raises ValueError for anything else."""
        match = _SHAPE.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"no duration: {text}")
        part = {name: int(match[name] or 0) for name in _PARTS}
        if max(part.values()) > _MOST:
            raise ValueError(f"no duration: {text}")
        sign = -1 if match["sign"] in ("-", "−") else 1
        return cls(
            months=sign * (part["years"] * 12 + part["months"]),
            days=sign * (part["weeks"] * 7 + part["days"]),
            minutes=sign * (part["hours"] * 60 + part["minutes"]),
            weeks=match["weeks"] is not None and match["days"] is None,
        )

    @property
    def is_backwards(self) -> bool:
        """Whether it leads back in time."""
        return min(self.months, self.days, self.minutes) < 0

    @property
    def is_clocked(self) -> bool:
        """Whether it has hours or minutes, so that the time of day matters."""
        return self.minutes != 0

    def __neg__(self) -> Length:
        return Length(-self.months, -self.days, -self.minutes, self.weeks)

    def __str__(self) -> str:
        sign = "-" if self.is_backwards else ""
        years, months = divmod(abs(self.months), 12)
        hours, minutes = divmod(abs(self.minutes), 60)
        by_week = self.weeks and self.days % 7 == 0
        day_part = _part(abs(self.days) // 7, "W") if by_week else _part(abs(self.days), "D")
        time = _part(hours, "H") + _part(minutes, "M")
        whole = _part(years, "Y") + _part(months, "M") + day_part + (f"T{time}" if time else "")
        return f"{sign}P{whole}" if whole else "P0D"


def _part(number: int, letter: str) -> str:
    return f"{number}{letter}" if number else ""


def plus_months(day: date, months: int) -> date:
    """The same day number so many months later; the last day of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def month_end(day: date) -> date:
    """The last day of the month this day is in."""
    return day.replace(day=days_in_month(day.year, day.month))


def plus(day: date, length: Length) -> date:
    """The day after so many months and then days; hours are left out."""
    return plus_months(day, length.months) + timedelta(days=length.days)
