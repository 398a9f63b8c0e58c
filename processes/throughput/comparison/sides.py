"""Centres, teams, versions or rule sets side by side, or the time before and after a release."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Centre, Definition, Person, Team, Version
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.comparison.chance import (
    Interval,
    Verdict,
    apart,
    around_median,
    made_up_alike,
    took_alike,
    wilson,
)
from processes.throughput.counted import Scope, Sum
from processes.throughput.names import rules
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread
from processes.throughput.standing import Lying, standing
from processes.throughput.suppress import told

AROUND = timedelta(weeks=13)  # looked at before a release, and after it
DAY = timedelta(days=1)


class By(StrEnum):
    """What is laid side by side."""

    CENTRE = "centre"
    TEAM = "team"
    VERSION = "version"
    RULES = "rules"
    RELEASE = "release"


_COLUMN = {By.CENTRE: "centre_id", By.TEAM: "team_id", By.VERSION: "version_id", By.RULES: "rule_set"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of them: legal deadlines kept and missed, days finished cases took, cases open now (None: not of a time)."""

    name: Text
    kept: int = 0
    missed: int = 0
    days: Counter[int] = field(default_factory=Counter)
    stock: int | None = 0

    @property
    def judged(self) -> int:
        """How many legal deadlines were kept or missed."""
        return self.kept + self.missed

    @property
    def share(self) -> float | None:
        """Kept, in percent; None of too few."""
        return None if self.judged < FEWEST else 100 * self.kept / self.judged

    @property
    def around_share(self) -> Interval | None:
        """The interval of the share, in percent."""
        found = None if self.judged < FEWEST else wilson(self.kept, self.judged)
        return found and Interval(100 * found.low, 100 * found.high)

    @property
    def lead(self) -> Spread:
        """How long finished cases took, in calendar days; nothing of too few."""
        known = spread(self.days.items())
        return known if known.n >= FEWEST else Spread(known.n, None, None, None)

    @property
    def around_lead(self) -> Interval | None:
        """The interval of the median."""
        return around_median(self.days)


@dataclass(frozen=True, slots=True)
class Compared:
    """The sides, whether they differ more than chance lets them, and for two sides by how much (second less first)."""

    by: By
    sides: tuple[Side, ...]
    kept: Verdict | None
    lead: Verdict | None
    apart: Interval | None
    day: date | None = None  # of the release
    number: int | None = None

    @property
    def points(self) -> float | None:
        """For two sides: how many percentage points the second lies above the first."""
        shares = [one.share for one in self.sides]
        first, second = shares if len(shares) == 2 else (None, None)
        return None if first is None or second is None else second - first


def compare(tx: Transaction, person: Person, scope: Scope, by: By) -> Compared:
    """Side by side within the scope, each as the reader may know it; sides of nothing are left out.

    By release the scope names one version, and the days are ``AROUND`` its first day. Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    if by is By.RELEASE:
        return _around_release(tx, person, scope)
    names, column = _names(tx, by), _COLUMN[by]
    found = _sides(tx, person, scope, column)
    sides = (replace(side, name=names(key)) for key, side in found.items() if key not in (None, ""))
    return _compared(by, sorted(sides, key=lambda one: sort_key(one.name.da)))


def _compared(by: By, sides: Iterable[Side]) -> Compared:
    known = tuple(one for one in sides if one.judged or one.days or one.stock)
    two = known if len(known) == 2 else None
    return Compared(
        by,
        known,
        made_up_alike([(one.kept, one.missed) for one in known if one.share is not None]),
        took_alike([one.days for one in known]),
        apart(two[0].kept, two[0].judged, two[1].kept, two[1].judged) if two else None,
    )


def _around_release(tx: Transaction, person: Person, scope: Scope) -> Compared:
    version = tx.find(Version, min(scope.versions, key=str))
    day = (version.in_force_at or version.published_at).astimezone(clock.COPENHAGEN).date()
    process = replace(scope, versions=frozenset(), definitions=frozenset({version.definition_id}))
    times = (
        (Text("Før", "Before"), replace(process, since=day - AROUND, until=day - DAY)),
        (Text("Efter", "After"), replace(process, since=day, until=min(day + AROUND - DAY, clock.today()))),
    )
    sides = []
    for name, when in times:
        parts = _sides(tx, person, when, None).get(None, Side(name))
        sides.append(replace(parts, name=name, stock=None))
    found = _compared(By.RELEASE, sides) if all(one.judged or one.days for one in sides) else None
    return replace(found or Compared(By.RELEASE, tuple(sides), None, None, None), day=day, number=version.number)


def _sides(tx: Transaction, person: Person, scope: Scope, column: str | None) -> dict[Any, Side]:
    by = (column,) if column else ()
    law = frozenset(one.key for one in rules(tx).values() if one.is_law)
    judged = told(tx, person, (Measure.KEPT, Measure.MISSED), ("measure", "key", *by), scope)
    kept, days, lying = Counter[Any](), defaultdict[Any, Counter[int]](Counter), Counter[Any]()
    for one in judged:
        if one.by[1] in law:
            for key in _keys(one, 2):
                kept[key, one.by[0]] += one.n
    for one in told(tx, person, (Measure.FINISHED,), ("value", *by), scope):
        for key in _keys(one, 1):
            days[key][one.by[0]] += one.n
    for case in standing(tx, person, scope):
        for key in _of(case, column):
            lying[key] += case.n
    every = {key for key, _ in kept} | set(days) | set(lying)
    nobody = Text.of("")
    return {key: Side(nobody, kept[key, "kept"], kept[key, "missed"], days[key], lying[key]) for key in every}


def _keys(one: Sum, at: int) -> list[Any]:
    """What a sum is laid under; one decided by several rule sets under each of them."""
    if len(one.by) == at:
        return [None]
    return one.by[at].split("+") if isinstance(one.by[at], str) else [one.by[at]]


def _of(case: Lying, column: str | None) -> list[Any]:
    if column is None:
        return [None]
    return case.rule_set.split("+") if column == "rule_set" else [getattr(case, column)]


def _names(tx: Transaction, by: By) -> Callable[[Any], Text]:
    if by is By.RULES:
        return Text.of
    if by is By.VERSION:
        return _version_names(tx)
    rows: Iterable[Centre | Team] = tx.execute(select(Centre if by is By.CENTRE else Team)).unique().scalars()
    names = {one.id: Text(one.name_da, one.name_en) for one in rows}
    return lambda key: names.get(key) or Text("Ukendt", "Unknown")


def _version_names(tx: Transaction) -> Callable[[UUID], Text]:
    titles = {one.id: one.title for one in tx.execute(select(Definition)).scalars()}
    asked = select(Version.id, Version.definition_id, Version.number)
    names = {
        key: Text(f"{titles[process].da}, version {number:02}", f"{titles[process].en}, version {number:02}")
        for key, process, number in tx.execute(asked)
    }
    return lambda key: names.get(key) or Text("Ukendt", "Unknown")
