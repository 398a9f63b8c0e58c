"""A result contract as charts and tables."""

from __future__ import annotations

from processes.throughput.contracts.contract import Contract, Month, Promise
from processes.throughput.contracts.indicators import Indicator
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind, Limit
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Given, Holds

_HOLDS = {Indicator.TIMELINESS: Holds.PERCENT, Indicator.LEAD: Holds.DAYS, Indicator.FINISHED: Holds.COUNT}
_STANDS = {True: "contracts.reached", False: "contracts.missed", None: "contracts.runs"}


def chart_of(one: Promise) -> Chart:
    """What was reached month by month, with the target across; missed months are marked."""
    known = [month for month in one.months if month.actual is not None]
    holds = _HOLDS[one.indicator]
    columns = (
        Column(said("contracts.month"), Holds.MONTH),
        Column(said("contracts.actual"), holds),
        Column(said("contracts.target"), holds),
        Column(said("contracts.stands")),
        Column(said("contracts.why")),
    )
    return Chart(
        title=said(f"indicator.{one.indicator}"),
        says=_says(one, known),
        kind=Kind.LINES,
        columns=columns,
        rows=[_row(one, month) for month in known],
        how="measure.contracts",
        limits=(Limit(one.value, _target(one), strong=True),),
        flagged=frozenset(at for at, month in enumerate(known) if month.reached is False),
        flag=said("contracts.missed"),
        drawn=(1,),
        folded=False,
    )


def given(told: Contract, asked: Chosen) -> Given:
    """The contract to take along."""
    place = text(asked.here.name)
    tables = tuple(chart_of(one).table for one in told.promises)
    facts = ((said("comparison.place"), place), (said("report.period"), str(told.year)))
    none = Chart(place, "", Kind.LINES, (Column(said("contracts.target")),), []).table
    return Given("contract", said("figures.contracts"), facts, tables or (none,), (said("measure.contracts"),))


def _row(one: Promise, month: Month) -> list[Cell]:
    return [month.first, month.actual, one.value, said(_STANDS[month.reached]), _why(month)]


def _why(month: Month) -> str | None:
    told = month.said
    return said("contracts.said", words=told.words, by=told.by, at=told.at) if told else None


def _says(one: Promise, known: list[Month]) -> str:
    ended = [month for month in known if month.reached is not None]
    missed = sum(not month.reached for month in ended)
    if not ended:
        return f"{_target(one)}. {said('contracts.none_ended' if known else 'contracts.few')}"
    stands = said("contracts.not_reached", missed=missed, all=len(ended)) if missed else said("contracts.all_reached")
    return f"{said('contracts.target')}: {_target(one)}. {stands}"


def _target(one: Promise) -> str:
    way = "indicator.at_most" if one.indicator is Indicator.LEAD else "indicator.at_least"
    return said(way, value=one.value)
