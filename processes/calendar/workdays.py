"""Danish working days: public holidays, the days offices are closed, and the way from one working day to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import holidays

from processes.language import Text

DAY = timedelta(days=1)
SATURDAY = 5

# Not public holidays, but a deadline for a citizen or an employer does not end on them (specification 0.3.4).
CLOSED_DAYS: Mapping[tuple[int, int], Text] = {
    (6, 5): Text("grundlovsdag", "Constitution Day"),
    (12, 24): Text("juleaftensdag", "Christmas Eve"),
    (12, 31): Text("nytårsaftensdag", "New Year's Eve"),
}


@cache
def public_holidays(year: int) -> Mapping[date, Text]:
    """The public holidays of one year and their names; Store bededag is one until 2023."""
    danish = holidays.country_holidays("DK", years=year, language="da")
    english = holidays.country_holidays("DK", years=year, language="en_US")
    return {day: Text(_in_a_sentence(danish[day]), english[day]) for day in sorted(danish)}


def _in_a_sentence(name: str) -> str:
    """Danish holidays are written with a small letter, but for the name in one of them."""
    return name if name.startswith("Kristi") else name[0].lower() + name[1:]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked. ``closed`` and ``open`` are an owner's corrections to what the almanac says."""

    closed: Mapping[date, Text] = field(default_factory=dict)
    open: frozenset[date] = frozenset()

    def holiday(self, day: date) -> Text | None:
        """The name of the public holiday this day is, if it is one."""
        if day in self.open:
            return None
        return self.closed.get(day) or public_holidays(day.year).get(day)

    def rest_day(self, day: date) -> Text | None:
        """The name of the holiday or closed day this day is, if it is one."""
        if day in self.open:
            return None
        return self.holiday(day) or CLOSED_DAYS.get((day.month, day.day))

    def is_working(self, day: date) -> bool:
        """Whether working days are counted on this day: neither Saturday, Sunday nor public holiday."""
        return day.weekday() < SATURDAY and self.holiday(day) is None

    def is_open(self, day: date) -> bool:
        """Whether a deadline for a citizen may end on this day: a working day on which offices are open."""
        return day.weekday() < SATURDAY and self.rest_day(day) is None

    def next_open(self, day: date) -> date:
        """This day if offices are open, else the first day after it on which they are."""
        while not self.is_open(day):
            day += DAY
        return day

    def last_open_before(self, day: date) -> date:
        """The last day before this one on which offices are open."""
        day -= DAY
        while not self.is_open(day):
            day -= DAY
        return day

    def plus_working(self, day: date, days: int) -> date:
        """The ``days``-th working day after this day; negative counts backwards, zero is the day itself."""
        step = DAY if days > 0 else -DAY
        for _ in range(abs(days)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def working_between(self, after: date, until: date) -> int:
        """How many working days lie after ``after`` up to and with ``until``; negative when ``until`` is earlier."""
        if until < after:
            return -self.working_between(until, after)
        days = (after + DAY * (n + 1) for n in range((until - after).days))
        return sum(self.is_working(day) for day in days)


ALMANAC = Calendar()
