"""Deadlines falling due: those that run, those to come, how many would be late; and the same under other terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from processes.calendar.first_days import monday_of
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.forecast.weeks import AHEAD
from processes.throughput.shares import Measure
from processes.throughput.suppress import told
from processes.throughput.suppress_weeks import told_weekly

_LATELY = timedelta(weeks=26)


@dataclass(frozen=True, slots=True)
class Kept:
    """How a deadline was kept lately: days after its due day -> how often; ``never``: missed and still not done."""

    margins: Mapping[int, int]
    never: int = 0

    @property
    def n(self) -> int:
        """How many there were."""
        return sum(self.margins.values()) + self.never

    def late(self, shift: int = 0) -> float | None:
        """The share that would be late if the term were so many days longer and the work done on the same days.

        None where there are too few to say.
        """
        if self.n < FEWEST:
            return None
        return (sum(n for days, n in self.margins.items() if days > shift) + self.never) / self.n


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline in the coming weeks: those that ``known`` are by week, and all that are expected to fall due.

    ``at_once`` are those whose day would lie before today under the changed term.
    """

    rule: str
    known: tuple[int, ...]
    expected: tuple[float, ...]
    late: float | None
    at_once: int = 0

    @property
    def all(self) -> float:
        """How many are expected in the coming quarter."""
        return sum(self.expected) + self.at_once

    @property
    def too_late(self) -> float | None:
        """How many of them would be late."""
        return None if self.late is None else sum(self.expected) * self.late + self.at_once


@dataclass(frozen=True, slots=True)
class Running:
    """What is read of one rule: the due days of those that run, how many fell due a week lately, how they were kept."""

    rule: str
    days: tuple[tuple[date, int], ...]
    weekly: float
    kept: Kept


def running(tx: Transaction, person: Person, scope: Scope, today: date) -> tuple[Running, ...]:
    """Every rule that ran lately or runs now, as the reader may know it."""
    lately = replace(scope, since=monday_of(today) - _LATELY, until=monday_of(today) - timedelta(days=1))
    coming = replace(scope, since=today, until=None)
    days: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for one in told(tx, person, [Measure.RUNNING], ("key", "day"), coming):
        days[one.by[0]].append((one.by[1], one.n))
    fell: dict[str, int] = defaultdict(int)
    for one in told_weekly(tx, person, [Measure.KEPT, Measure.MISSED], ("key",), lately):
        fell[one.by[0]] += one.n
    margins: dict[str, dict[int, int]] = defaultdict(dict)
    never: dict[str, int] = defaultdict(int)
    for one in told(tx, person, [Measure.MARGIN, Measure.LATE], ("measure", "key", "value"), lately):
        which, rule, value = one.by
        if which == Measure.MARGIN:
            margins[rule][value] = one.n
        else:
            never[rule] += one.n
    return tuple(
        Running(
            rule,
            tuple(sorted(days[rule])),
            fell[rule] / (_LATELY.days / 7),
            Kept(dict(margins[rule]), never[rule]),
        )
        for rule in sorted({*days, *fell})
    )


def dues(rules: Iterable[Running], whole: tuple[float, ...], today: date, inflow: float = 1.0) -> tuple[Due, ...]:
    """For each rule the coming weeks; ``whole`` is what all rules together are told to bring in each.

    What is known stands; what is told beyond it is shared out among the rules as they fell due lately.
    """
    rules = tuple(rules)
    known = {one.rule: _weeks(one.days, today) for one in rules}
    lately = sum(one.weekly for one in rules) or 1.0
    more = [max(whole[n] * inflow - sum(weeks[n] for weeks in known.values()), 0) for n in range(AHEAD)]
    found = []
    for one in rules:
        expected = tuple(has + rest * one.weekly / lately for has, rest in zip(known[one.rule], more, strict=True))
        found.append(Due(one.rule, known[one.rule], expected, one.kept.late()))
    return tuple(sorted(found, key=lambda due: (-due.all, due.rule)))


def shifted(due: Due, of: Running, shift: int, today: date) -> Due:
    """The same with a term so many days longer (shorter: negative), for those that run too, and the work as it is."""
    days = tuple((day + timedelta(days=shift), n) for day, n in of.days)
    known = _weeks(days, today)
    rest = tuple(all_ - has for all_, has in zip(due.expected, due.known, strict=True))
    moved = (_between(rest, n - shift / 7) for n in range(AHEAD))
    expected = tuple(has + more for has, more in zip(known, moved, strict=True))
    return Due(due.rule, known, expected, of.kept.late(shift), sum(n for day, n in days if day < today))


def _between(weeks: tuple[float, ...], at: float) -> float:
    """The value at a place between two weeks; before the first there is nothing, after the last it goes on."""
    if at <= -1:
        return 0.0
    low = int(at // 1)
    share = at - low
    return _at(weeks, low) * (1 - share) + _at(weeks, low + 1) * share


def _at(weeks: tuple[float, ...], n: int) -> float:
    return 0.0 if n < 0 else weeks[min(n, len(weeks) - 1)]


def _weeks(days: Iterable[tuple[date, int]], today: date) -> tuple[int, ...]:
    """By week ahead; the first is the week that runs now, from today."""
    counts = [0] * AHEAD
    monday = monday_of(today)
    for day, n in days:
        week = (day - monday).days // 7
        if day >= today and week < AHEAD:
            counts[week] += n
    return tuple(counts)


def known_weeks(rules: Iterable[Running], today: date) -> tuple[int, ...]:
    """Of all rules together, how many that run now fall due in each of the coming weeks."""
    return (
        tuple(sum(column) for column in zip(*(_weeks(one.days, today) for one in rules), strict=True)) or (0,) * AHEAD
    )
