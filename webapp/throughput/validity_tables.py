"""The quality of data as a chart of its weeks, and as tables to take along."""

from __future__ import annotations

from processes.throughput.quality.validity import Kept, Validity
from processes.throughput.trust import Trust
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

PERCENT = Holds.PERCENT


def weeks_chart(told: Validity) -> Chart:
    """Data quality and timeliness, week by week, in one chart: neither says much without the other."""
    share, kept = told.trust.share, told.timely.share
    says = said("validity.says", share=_said(share), kept=_said(kept))
    rows = [[one.day, one.trust.share, one.timely.share, one.trust.open, one.trust.wrong] for one in told.weeks]
    return Chart(
        title=said("validity.weeks"),
        says=says,
        kind=Kind.LINES,
        columns=(
            Column(said("validity.week_until"), Holds.DAY),
            Column(said("validity.quality"), PERCENT),
            Column(said("validity.timeliness"), PERCENT),
            Column(said("validity.open")),
            Column(said("validity.wrong")),
        ),
        rows=rows,
        across=said("validity.week_until"),
        up=said("validity.percent"),
        how="measure.validity",
        drawn=(1, 2),
    )


def given(told: Validity, asked: Chosen) -> Given:
    """Everything the page shows."""
    chart = weeks_chart(told)
    return Given(
        name="data-quality",
        title=said("figures.validity"),
        facts=((said("validity.place"), text(asked.here.name)),),
        tables=(_teams(told), _checks(told), chart.table),
        notes=(said("measure.validity"), said("measure.validity_checks")),
    )


def _teams(told: Validity) -> Table:
    columns = (
        Column(said("validity.team")),
        *_counts(),
        Column(said("validity.quality"), PERCENT),
        Column(said("validity.timeliness"), PERCENT),
    )
    rows = [[text(one.name), *_told(one.trust), _share(one.trust), _share(one.timely)] for one in told.teams]
    return Table(said("validity.teams"), columns, rows)


def _checks(told: Validity) -> Table:
    columns = (
        Column(said("validity.check")),
        Column(said("validity.found"), Holds.COUNT),
        Column(said("validity.cases"), Holds.COUNT),
        Column(said("validity.oldest"), Holds.DAY),
        Column(said("validity.why")),
    )
    rows = [[text(one.check.name), one.n, one.cases, one.oldest, text(one.check.why)] for one in told.checks]
    return Table(said("validity.checks"), columns, rows)


def _counts() -> tuple[Column, Column]:
    return Column(said("validity.open"), Holds.COUNT), Column(said("validity.wrong"), Holds.COUNT)


def _told(trust: Trust) -> list[Cell]:
    return [trust.open, trust.wrong]


def _share(of: Trust | Kept) -> Cell:
    return said("validity.few") if of.share is None else of.share


def _said(share: int | None) -> str:
    return said("validity.few") if share is None else f"{share} %"
