"""Sums of a report's period, of the one before it and of the same one a year ago, as anybody may know them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.language import Text
from processes.records import Centre, Definition
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last."""

    since: date
    until: date

    @property
    def before(self) -> Period:
        """As many whole months just before it."""
        months = (self.until.year - self.since.year) * 12 + self.until.month - self.since.month + 1
        back = self.since.year * 12 + self.since.month - 1 - months
        return Period(date(back // 12, back % 12 + 1, 1), self.since - DAY)

    @property
    def year_ago(self) -> Period:
        """The same months a year ago."""
        after = self.until + DAY
        return Period(self.since.replace(year=self.since.year - 1), after.replace(year=after.year - 1) - DAY)


def summed(
    tx: Transaction, measures: Collection[Measure], by: tuple[str, ...], period: Period, process: UUID | None = None
) -> Counter[Any]:
    """How many, by what is asked: a value alone for one dimension, a tuple for several. Nothing of it is exact."""
    scope = Scope(period.since, period.until, definitions=frozenset({process} if process else ()))
    found = Counter[Any]()
    for one in told(tx, None, measures, by, scope):
        found[one.by[0] if len(by) == 1 else one.by] += one.n
    return found


def processes(tx: Transaction) -> list[tuple[UUID, Text]]:
    """Every process with its title, in Danish order."""
    found = [(one.id, one.title) for one in tx.execute(select(Definition)).scalars()]
    return sorted(found, key=lambda one: sort_key(one[1].da))


def centres(tx: Transaction) -> list[tuple[UUID, Text]]:
    """Every centre with its name, in Danish order."""
    found = [(one.id, Text(one.name_da, one.name_en)) for one in tx.execute(select(Centre)).scalars()]
    return sorted(found, key=lambda one: sort_key(one[1].da))
