"""When sickness benefit has been paid for more than so many weeks within so many calendar months (§§ 24 and 25)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from processes.calendar.lengths import plus_months

_WEEK = 7
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class PaidPeriod:
    """Days benefit was paid for, first and last included; ``last`` is None while it is still paid."""

    first: date
    last: date | None = None


def counted_from(first_absence: date, left_out_days: int) -> date:
    """The first day that counts: the employer's own period, or two weeks of a self-employed, is left out."""
    return first_absence + timedelta(days=left_out_days)


def day_over(periods: Iterable[PaidPeriod], weeks: int, months: int) -> date | None:
    """The first day on which more than ``weeks`` weeks have been paid in that calendar month and the ones before it,
    ``months`` in all; None when that is not reached. A period without an end is taken to go on."""
    return _day_over(tuple(periods), weeks, months)


@lru_cache(maxsize=4096)
def _day_over(periods: tuple[PaidPeriod, ...], weeks: int, months: int) -> date | None:
    window: deque[date] = deque()
    for day in _paid_days(periods, weeks * _WEEK + (months + 1) * _LONGEST_MONTH):
        opens = plus_months(day.replace(day=1), 1 - months)
        window.append(day)
        while window[0] < opens:
            window.popleft()
        if len(window) > weeks * _WEEK:
            return day
    return None


def _paid_days(periods: tuple[PaidPeriod, ...], beyond: int) -> Iterator[date]:
    """Each paid day once, in order; an open period is followed ``beyond`` days past the last known day."""
    latest = max((period.last or period.first for period in periods), default=date.min)
    reached = date.min
    for period in sorted(periods, key=lambda one: one.first):
        last = period.last or latest + timedelta(days=beyond)
        day = max(period.first, reached)
        while day <= last:
            yield day
            day += timedelta(days=1)
        reached = max(reached, day)
