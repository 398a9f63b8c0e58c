"""The contract of one place: each target beside what was reached, month by month, with what was said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.records import Explanation, Person, Target
from processes.store.transaction import Transaction
from processes.throughput.contracts.indicators import Indicator, actuals, months
from processes.throughput.leading import leading
from processes.throughput.places import Place


@dataclass(frozen=True, slots=True)
class Said:
    """Why a month was missed: the words, who said so and when."""

    words: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Month:
    """One month: what was reached (None: too few to say, or to come), whether that is enough, and what was said.

    A month that still runs is neither reached nor missed (``reached`` is None): what it comes to is not known yet.
    """

    first: date
    actual: int | None
    reached: bool | None
    said: Said | None


@dataclass(frozen=True, slots=True)
class Promise:
    """One target with its months."""

    id: UUID
    indicator: Indicator
    value: int
    months: tuple[Month, ...]
    may_explain: bool

    @property
    def unexplained(self) -> tuple[Month, ...]:
        """The months that were missed and nobody has said why."""
        return tuple(one for one in self.months if one.reached is False and one.said is None)


@dataclass(frozen=True, slots=True)
class Contract:
    """The targets of a place in a year; whether the reader may set them."""

    year: int
    promises: tuple[Promise, ...]
    may_set: bool


def contract(tx: Transaction, person: Person, place: Place, year: int) -> Contract:
    """The contract of this place in this year. Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    centres, teams = place.scope.centres, place.scope.teams
    asked = select(Target).where(Target.year == year, Target.centre_id.in_(centres) | Target.team_id.in_(teams))
    targets = sorted(tx.execute(asked).scalars(), key=lambda one: list(Indicator).index(Indicator(one.indicator)))
    reached = actuals(tx, person, place.scope, year) if targets else {}
    told = _said(tx, [one.id for one in targets])
    promises = tuple(_promise(tx, person, one, reached[Indicator(one.indicator)], told) for one in targets)
    here = leading(tx, person, next(iter(centres), None), next(iter(teams), None))
    may_set = bool(centres or teams) and allowed(person, Permission.SET_TARGET, here)
    return Contract(year, promises, may_set)


def _promise(
    tx: Transaction, person: Person, target: Target, reached: dict[date, int | None], told: dict[Any, Said]
) -> Promise:
    indicator, today = Indicator(target.indicator), clock.today()
    found = []
    for first in months(target.year):
        actual = reached[first] if first <= today else None
        ended = first < today.replace(day=1)
        good = indicator.reached(actual, target.value) if ended and actual is not None else None
        found.append(Month(first, actual, good, told.get((target.id, first))))
    may = allowed(person, Permission.EXPLAIN_MISS, leading(tx, person, target.centre_id, target.team_id))
    return Promise(target.id, indicator, target.value, tuple(found), may)


def _said(tx: Transaction, targets: list[UUID]) -> dict[Any, Said]:
    asked = (
        select(Explanation, Person.name)
        .join(Person, Person.id == Explanation.made_by_id)
        .where(Explanation.target_id.in_(targets))
        .order_by(Explanation.made_at)
    )
    return {(one.target_id, one.month): Said(one.words, name, one.made_at) for one, name in tx.execute(asked)}
