"""A period cut into weeks, months or quarters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from processes.calendar.first_days import MONTHS, first_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slice:
    """From its first day to its last, both counted; the first and the last of a period may be cut short."""

    since: date
    until: date

    def holds(self, day: date) -> bool:
        """Does the day lie in it?"""
        return self.since <= day <= self.until


def slices(since: date, until: date, step: str) -> tuple[Slice, ...]:
    """The weeks (from Monday), months or quarters of these days, the earliest first."""
    return tuple(_cut(since, until, step))


def _cut(since: date, until: date, step: str) -> Iterator[Slice]:
    start = since
    while start <= until:
        after = _next(first_of(start, step), step)
        yield Slice(start, min(after - DAY, until))
        start = after


def _next(first: date, step: str) -> date:
    if step not in MONTHS:
        return first + timedelta(weeks=1)
    years, month = divmod(first.month - 1 + MONTHS[step], 12)
    return date(first.year + years, month + 1, 1)
