"""ISO 8601 moments, durations and repetitions, counted on the clock of Copenhagen.

Years, months, weeks and days move the wall clock's date and keep its time, across daylight saving; hours, minutes and
seconds pass as they do on any watch. A wall-clock time that daylight saving skips becomes the moment an hour later; one
that comes twice is the first.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from processes.clock import COPENHAGEN

_DURATION = re.compile(
    r"^(?P<sign>-?)P(?=\d|T\d)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?$"
)
_CYCLE = re.compile(r"^R(?P<times>-1|\d*)/(?P<first>[^/]+)(?:/(?P<second>[^/]+))?$")


@dataclass(frozen=True, slots=True)
class Span:
    """A duration: months and days on the calendar, the rest on the watch."""

    months: int = 0
    days: int = 0
    watch: timedelta = timedelta()

    def after(self, moment: datetime, times: int = 1) -> datetime:
        """The moment ``times`` spans after ``moment`` (aware), in UTC."""
        wall = moment.astimezone(COPENHAGEN)
        day = _plus_months(wall.date(), self.months * times) + timedelta(days=self.days * times)
        if day != wall.date():
            wall = datetime.combine(day, wall.time().replace(fold=0), COPENHAGEN)
        return wall.astimezone(UTC) + self.watch * times

    def following(self, first: datetime, last: datetime) -> datetime:
        """The moment after ``last`` in the row that repeats the span from ``first``, in UTC.

        It is counted from the first: the 31st is not lost in February, nor half past two in the night without it.
        What is not in the row is followed by the moment one span after it.
        """
        if min(self.months, self.days) >= 0 < self.months + self.days and not self.watch:
            place = max(0, (last - first) // timedelta(days=31 * self.months + self.days + 1))  # never too far
            while self.after(first, place) < last:
                place += 1
            if self.after(first, place) == last:
                return self.after(first, place + 1)
        return self.after(last)

    def __bool__(self) -> bool:
        return bool(self.months or self.days or self.watch)


@dataclass(frozen=True, slots=True)
class Cycle:
    """A repetition: how many times (None: without end), from when (None: one span after now), how often."""

    times: int | None
    start: datetime | None
    span: Span


def local(moment: datetime) -> datetime:
    """The moment as Copenhagen's clock shows it; a naive moment is Copenhagen's already."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=COPENHAGEN)
    return moment.astimezone(COPENHAGEN)


def start_of(day: date) -> datetime:
    """The first moment of a day in Copenhagen."""
    return datetime.combine(day, time(), COPENHAGEN)


def read_span(text: str) -> Span | None:
    """The duration a literal such as P28D, P1M or PT12H says, or None if it says none."""
    found = _DURATION.match(text.strip())
    if found is None:
        return None
    number = {name: int(value or 0) for name, value in found.groupdict().items() if name not in ("sign", "seconds")}
    seconds = Decimal((found["seconds"] or "0").replace(",", "."))
    sign = -1 if found["sign"] else 1
    watch = timedelta(hours=number["hours"], minutes=number["minutes"], microseconds=int(seconds * 1_000_000))
    months = number["years"] * 12 + number["months"]
    return Span(sign * months, sign * (number["weeks"] * 7 + number["days"]), sign * watch)


def read_moment(text: str) -> datetime | None:
    """The moment an ISO date or date and time says, or None if it says none. A bare date is its first moment."""
    text = text.strip()
    try:
        if "T" not in text and " " not in text:
            return start_of(date.fromisoformat(text))
        return local(datetime.fromisoformat(text))
    except ValueError:
        return None


def read_cycle(text: str) -> Cycle | None:
    """The repetition a literal such as R3/PT10H, R/2026-01-01/P1M or P1D says, or None if it says none."""
    text = text.strip()
    plain = read_span(text)
    if plain is not None:
        return Cycle(None, None, plain) if plain else None
    found = _CYCLE.match(text)
    if found is None:
        return None
    times = int(found["times"]) if found["times"] not in ("", "-1") else None
    return _cycle(times, found["first"], found["second"])


def _cycle(times: int | None, first: str, second: str | None) -> Cycle | None:
    span, start = read_span(first), None
    if second is not None:
        if span is None:
            start, span = read_moment(first), read_span(second)
        else:
            end = read_moment(second)
            start = span.after(end, -(times or 1)) if end is not None else None
        if start is None:
            return None
    return Cycle(times, start, span) if span else None


def _plus_months(day: date, months: int) -> date:
    if not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
