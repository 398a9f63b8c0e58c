"""The section of targets: what centres and teams were to reach in the months of a report, what they did, and why not.

A report is everybody's, so what was reached is told in fives here, and judged by that: whether it is enough would
otherwise tell, target by target, what the fives leave out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.language import Text
from processes.records import Centre, Explanation, Target, Team
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.contracts.indicators import Indicator, half_within, how_many, kept_share, months
from processes.throughput.names import rules
from processes.throughput.reports.content import Cell, Section, rows
from processes.throughput.reports.sums import Period, summed
from processes.throughput.shares import Measure

COLUMNS = ("place", "indicator", "month", "target", "actual", "stands", "why")
Key = tuple[UUID | None, date]  # a centre or a team, and the first of a month


@dataclass(slots=True)
class _Reached:
    """What was reached: deadlines by how they were judged, and finished cases by their days."""

    judged: defaultdict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    days: defaultdict[Key, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    def of(self, indicator: Indicator, at: Key) -> int | None:
        """None where too few are told."""
        if indicator is Indicator.TIMELINESS:
            return kept_share(self.judged[at]["kept"], self.judged[at]["missed"])
        return half_within(self.days[at]) if indicator is Indicator.LEAD else how_many(self.days[at])


def targets(*about: Indicator) -> Callable[[Transaction, Period], Section]:
    """The section of the targets about these: each month of the period that has begun on a line of its own."""

    def section(tx: Transaction, period: Period) -> Section:
        return Section("targets", COLUMNS, rows(_rows(tx, period, frozenset(about))))

    return section


def _rows(tx: Transaction, period: Period, about: frozenset[Indicator]) -> list[list[Cell]]:
    order = list(Indicator)
    known = select(Target).where(Target.year == period.since.year, Target.indicator.in_(about))
    found = list(tx.execute(known).scalars())
    if not found:
        return []
    places, reached, why = _places(tx), _reached(tx, period), _why(tx, found)
    found.sort(key=lambda one: (*places[_place(one)][0], order.index(Indicator(one.indicator))))
    begun = [one for one in months(period.since.year) if period.since <= one <= min(period.until, clock.today())]
    return [
        [places[_place(one)][1], *_line(one, first, reached), _why_not(one, first, reached, why)]
        for one in found
        for first in begun
    ]


def _line(one: Target, first: date, reached: _Reached) -> list[Cell]:
    actual = reached.of(Indicator(one.indicator), (_place(one), first))
    stands = f"contracts.{_stands(one, first, actual)}"
    return [f"indicator.{one.indicator}", first.isoformat(), one.value, actual, stands]


def _stands(one: Target, first: date, actual: int | None) -> str:
    """A month that still runs is neither reached nor missed, and one of too few is not judged."""
    if first >= clock.today().replace(day=1):
        return "runs"
    if actual is None:
        return "too_few"
    return "reached" if Indicator(one.indicator).reached(actual, one.value) else "missed"


def _why_not(one: Target, first: date, reached: _Reached, why: Mapping[Any, Text]) -> Cell:
    """Of a month that is told as missed why, or that nobody has said; beside any other month it would tell of that."""
    if _stands(one, first, reached.of(Indicator(one.indicator), (_place(one), first))) != "missed":
        return None
    return why.get((one.id, first)) or "contracts.unexplained"


def _reached(tx: Transaction, period: Period) -> _Reached:
    """Of every centre and team; the fives are those of a team and process, so that a centre's are its teams'."""
    law = {key for key, rule in rules(tx).items() if rule.is_law}
    found, judged = _Reached(), (Measure.KEPT, Measure.MISSED)
    for (centre, team, key, day, measure), n in summed(
        tx, judged, ("centre_id", "team_id", "key", "day", "measure"), period
    ).items():
        if key in law:
            for place in (centre, team):
                found.judged[place, day.replace(day=1)][measure] += n
    ended = summed(tx, (Measure.FINISHED,), ("centre_id", "team_id", "day", "value"), period)
    for (centre, team, day, value), n in ended.items():
        for place in (centre, team):
            found.days[place, day.replace(day=1)][value] += n
    return found


def _why(tx: Transaction, found: list[Target]) -> dict[Any, Text]:
    """The newest explanation of each month, without who wrote it: the report leaves the house."""
    asked = select(Explanation).where(Explanation.target_id.in_([one.id for one in found]))
    kept = tx.execute(asked.order_by(Explanation.made_at)).scalars()
    return {(one.target_id, one.month): Text(one.words, one.words) for one in kept}


def _places(tx: Transaction) -> dict[UUID, tuple[tuple[Any, ...], Text]]:
    """Where each place stands, and its name: a centre before its teams, in Danish order."""
    centres = {one.id: Text(one.name_da, one.name_en) for one in tx.execute(select(Centre)).scalars()}
    found: dict[UUID, tuple[tuple[Any, ...], Text]] = {
        key: ((sort_key(name.da), "", key.hex), name) for key, name in centres.items()
    }
    for team in tx.execute(select(Team)).unique().scalars():
        above = sort_key(centres[team.centre_id].da)
        found[team.id] = ((above, sort_key(team.name_da), team.id.hex), Text(team.name_da, team.name_en))
    return found


def _place(one: Target) -> UUID:
    """The centre or the team: a target has one of them."""
    place = one.centre_id or one.team_id
    if place is None:
        raise ValueError(one.id)
    return place
