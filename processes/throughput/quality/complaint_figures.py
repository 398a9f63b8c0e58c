"""Complaints in numbers: how many came, of which kind, how they ended and how long they took, by centre and month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import text

from processes import clock
from processes.language import Text
from processes.records import Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.bundles import faults_told, told
from processes.throughput.quality.complaint_rows import KINDS, OPEN, OUTCOMES, Complaint, complaints
from processes.throughput.spread import Spread, spread

AGES = (7, 14, 28, 56)  # days: the last of each age of what is open but the oldest
IN_FAVOUR = frozenset({"upheld", "partly", "changed"})  # the party got all or some of what was asked for

_CENTRES = text("SELECT id, name_da, name_en FROM centre")


@dataclass(frozen=True, slots=True)
class CentreLine:
    """One centre in the period: how many came by kind, how many of those have ended, and how many in favour."""

    key: UUID
    name: Text
    kinds: dict[str, int]
    ended: int
    in_favour: int

    @property
    def n(self) -> int:
        """How many came."""
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One month: how many came of each kind."""

    month: date
    kinds: dict[str, int]


@dataclass(frozen=True, slots=True)
class Complaints:
    """Everything the page shows of complaints. ``outcomes`` and ``took`` are of those that came and have ended."""

    came: int
    kinds: dict[str, int]
    outcomes: dict[str, int]
    faults: dict[str, int]
    took: Spread
    open: int
    ages: tuple[int, ...]
    oldest: int | None
    centres: tuple[CentreLine, ...]
    months: tuple[MonthLine, ...]


def complaint_figures(tx: Transaction, person: Person, scope: Scope) -> Complaints:
    """The complaints of one place that came in a period, and those that are open now, as this reader may know them."""
    rows = complaints(tx, replace(scope, since=None))  # what came before the period decides where its bundles begin
    every = told(person, rows)
    since, until = scope.since or date.min, scope.until or date.max
    came = [one for one in every if since <= one.came <= until]
    ended = [one for one in came if one.ended is not None]
    running = [one for one in every if one.ended is None]
    today = clock.today()
    return Complaints(
        came=len(came),
        kinds=_kinds(came),
        outcomes=_of(Counter(one.outcome for one in ended), (*OUTCOMES, "other")),
        faults=dict(
            Counter(fault for fault, one in faults_told(person, rows) if since <= one.came <= until).most_common()
        ),
        took=spread((one.days(today), 1) for one in ended),
        open=len(running),
        ages=_ages(one.days(today) for one in running),
        oldest=max((one.days(today) for one in running), default=None),
        centres=_centres(tx, came),
        months=_months(came),
    )


def _kinds(those: Iterable[Complaint]) -> dict[str, int]:
    return _of(Counter(one.kind for one in those), KINDS)


def _of(counts: Counter[str], names: Iterable[str]) -> dict[str, int]:
    return {name: counts[name] for name in names}


def _ages(days: Iterable[int]) -> tuple[int, ...]:
    found = [0] * (len(AGES) + 1)
    for n in days:
        found[sum(n > bound for bound in AGES)] += 1
    return tuple(found)


def _centres(tx: Transaction, came: list[Complaint]) -> tuple[CentreLine, ...]:
    names = {key: Text(da, en) for key, da, en in tx.execute(_CENTRES)}
    of: dict[UUID, list[Complaint]] = defaultdict(list)
    for one in came:
        if one.centre_id is not None and one.centre_id in names:
            of[one.centre_id].append(one)
    lines = [
        CentreLine(
            key,
            names[key],
            _kinds(these),
            sum(one.outcome != OPEN for one in these),
            sum(one.outcome in IN_FAVOUR for one in these),
        )
        for key, these in of.items()
    ]
    return tuple(sorted(lines, key=lambda one: sort_key(one.name.da)))


def _months(came: list[Complaint]) -> tuple[MonthLine, ...]:
    """Every month from the first to the last in which one came."""
    of: dict[date, list[Complaint]] = defaultdict(list)
    for one in came:
        of[one.came.replace(day=1)].append(one)
    if not of:
        return ()
    month, last, lines = min(of), max(of), []
    while month <= last:
        lines.append(MonthLine(month, _kinds(of[month])))
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return tuple(lines)
