"""What came, what went, and what lay at the end: slice by slice, and day by day as it summed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.lying import lying
from processes.throughput.flow.reader import Reader
from processes.throughput.flow.slices import DAY, Slice
from processes.throughput.shares import Measure

DRAWN = 120  # days drawn one by one; of more every seventh is


@dataclass(frozen=True, slots=True)
class Flowed:
    """One slice: how many cases came and went, and how many were open on its last day (None: that cannot be told)."""

    slice: Slice
    started: int
    finished: int
    open: int | None


@dataclass(frozen=True, slots=True)
class Summed:
    """One day: how many cases had come and gone by then, since the first there is; between them lies what was open."""

    day: date
    started: int
    finished: int


@dataclass(frozen=True, slots=True)
class Stream:
    """The slices, and the days for the cumulative flow, which begins with what was open the day before.

    There are no days where what lay cannot be told: what comes, goes and lies is bundled each by itself, and where the
    bundles are large beside what there is, going back from now would come below nothing.
    """

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
    """Cases in and out of this scope, slice by slice; days that have not come yet are left out.

    What was open on a day is what is open now, less what came since, and what went since.
    """
    cut = tuple(cut)
    now = sum(sum(ages.values()) for ages in lying(reader, scope, today).values())
    return stream_of(in_and_out(reader, scope, cut, today), now, cut, today)


def in_and_out(reader: Reader, scope: Scope, cut: Sequence[Slice], today: date) -> list[Sum]:
    """What came and went since the first slice began, by measure, day and value."""
    if not cut:
        return []
    every = replace(scope, since=cut[0].since, until=today)
    return reader.count((Measure.STARTED, Measure.CLOSED), ("measure", "day", "value"), every)


def stream_of(found: Sequence[Sum], now: int, cut: Iterable[Slice], today: date) -> Stream:
    """The same of sums that were read already, and of how many cases are open now."""
    cut = tuple(one for one in cut if one.since <= today)
    if not cut:
        return Stream((), ())
    last = min(cut[-1].until, today)
    came, went = (_days(found, one) for one in (Measure.STARTED, Measure.CLOSED))
    days = _lay(now, cut[0].since - DAY, today, came, went)
    is_told = min(days.values()) >= 0
    flowed = (
        Flowed(one, _between(came, one), _between(went, one), days[min(one.until, today)] if is_told else None)
        for one in cut
    )
    return Stream(tuple(flowed), _summed(cut[0].since, last, days, went) if is_told else ())


def _days(found: Iterable[Sum], measure: Measure) -> Counter[date]:
    days: Counter[date] = Counter()
    for one in found:
        which, day, _ = one.by
        if which == measure:
            days[day] += one.n
    return days


def _lay(now: int, since: date, today: date, came: Days, went: Days) -> Days:
    """How many were open at the end of each of these days, told backwards from now."""
    found, open_then = {}, now
    for back in range((today - since).days + 1):
        day = today - back * DAY
        found[day] = open_then
        open_then += went.get(day, 0) - came.get(day, 0)
    return found


def _between(days: Days, one: Slice) -> int:
    return sum(n for day, n in days.items() if one.holds(day))


def _summed(since: date, until: date, lay: Days, went: Days) -> tuple[Summed, ...]:
    """Both sums begin on the day before: with what was open then, and with nothing gone."""
    days = [since + n * DAY for n in range((until - since).days + 1)]
    gone = accumulate((went.get(day, 0) for day in days), initial=0)
    told = [Summed(day, lay[day] + n, n) for day, n in zip([since - DAY, *days], gone, strict=True)]
    return tuple(told if len(told) <= DRAWN else [*told[:-1:7], told[-1]])
