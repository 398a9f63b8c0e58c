"""What came, what went, and what lay at the end: slice by slice, and day by day as it summed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate

from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.reader import Reader
from processes.throughput.flow.slices import Slice
from processes.throughput.shares import Measure

DRAWN = 120  # days drawn one by one; of more every seventh is


@dataclass(frozen=True, slots=True)
class Flowed:
    """One slice: how many cases came and went, and how many were open on its last day."""

    slice: Slice
    started: int
    finished: int
    open: int


@dataclass(frozen=True, slots=True)
class Summed:
    """One day: how many cases had come and gone by then, since the first there is; between them lies what was open."""

    day: date
    started: int
    finished: int


@dataclass(frozen=True, slots=True)
class Stream:
    """The slices, and the days for the cumulative flow, which begins with what was open the day before."""

    slices: tuple[Flowed, ...]
    days: tuple[Summed, ...]

    @property
    def started(self) -> int:
        """How many came."""
        return sum(one.started for one in self.slices)

    @property
    def finished(self) -> int:
        """How many went."""
        return sum(one.finished for one in self.slices)


Days = Mapping[date, int]


def stream(reader: Reader, scope: Scope, cut: Iterable[Slice], today: date) -> Stream:
    """Cases in and out of this scope, slice by slice; days that have not come yet are left out."""
    cut = tuple(one for one in cut if one.since <= today)
    if not cut:
        return Stream((), ())
    last = min(cut[-1].until, today)
    every = replace(scope, since=None, until=last)
    found = reader.count((Measure.STARTED, Measure.FINISHED), ("measure", "day"), every)
    came, went = (_days(found, one) for one in (Measure.STARTED, Measure.FINISHED))
    return Stream(tuple(_flowed(one, came, went) for one in cut), _summed(cut[0].since, last, came, went))


def _days(found: Iterable[Sum], measure: Measure) -> Counter[date]:
    days: Counter[date] = Counter()
    for one in found:
        which, day = one.by
        if which == measure:
            days[day] += one.n
    return days


def _flowed(one: Slice, came: Days, went: Days) -> Flowed:
    lying = _until(came, one.until) - _until(went, one.until)
    return Flowed(one, _between(came, one), _between(went, one), lying)


def _between(days: Days, one: Slice) -> int:
    return sum(n for day, n in days.items() if one.holds(day))


def _until(days: Days, last: date) -> int:
    return sum(n for day, n in days.items() if day <= last)


def _summed(since: date, until: date, came: Days, went: Days) -> tuple[Summed, ...]:
    """Both sums begin where the fewer cases had gone: what went before the first day is left out of both."""
    before = since - timedelta(days=1)
    gone = _until(went, before)
    days = [since + timedelta(days=n) for n in range((until - since).days + 1)]
    in_all = accumulate((came.get(day, 0) for day in days), initial=_until(came, before) - gone)
    out_all = accumulate((went.get(day, 0) for day in days), initial=0)
    told = [Summed(*one) for one in zip([before, *days], in_all, out_all, strict=True)]
    return tuple(told if len(told) <= DRAWN else [*told[:-1:7], told[-1]])
