"""Complaints as tables and charts, of figures that are safe to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from processes.reading.few import FEWEST
from processes.throughput.quality.complaint_figures import AGES, CentreLine, Complaints
from processes.throughput.quality.complaint_rows import KINDS
from processes.throughput.quality.standards import StandardLine
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

_COUNT, _PERCENT = Holds.COUNT, Holds.PERCENT


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows."""

    told: Complaints
    months: Chart
    outcomes: Table
    faults: Table
    ages: Chart
    centres: Table
    lines: tuple[StandardLine, ...]
    standards: Table


def page_of(told: Complaints, lines: tuple[StandardLine, ...]) -> Page:
    """The page of these figures."""
    return Page(
        told=told,
        months=_months(told),
        outcomes=_named("complaints.outcomes", "complaint.", told.outcomes),
        faults=_named("complaints.faults", "fault.", told.faults),
        ages=_ages(told),
        centres=_centres(told),
        lines=lines,
        standards=_standards(lines),
    )


def given(page: Page, asked: Chosen) -> Given:
    """Everything the page shows."""
    period = (said("complaints.period"), f"{asked.period.since.isoformat()} – {asked.period.until.isoformat()}")
    return Given(
        name="complaints",
        title=said("figures.complaints"),
        facts=((said("validity.place"), text(asked.here.name)), period),
        tables=(page.centres, page.outcomes, page.faults, page.months.table, page.ages.table, page.standards),
        notes=tuple(said(f"measure.{key}") for key in ("complaints", "complaint_age", "standards")),
    )


def _months(told: Complaints) -> Chart:
    rows: list[list[Cell]] = [[one.month, sum(one.kinds.values())] for one in told.months]
    return Chart(
        title=said("complaints.months"),
        says=said("complaints.came_says", n=told.came),
        kind=Kind.BARS,
        columns=(Column(said("complaints.month"), Holds.MONTH), Column(said("complaints.how_many"), _COUNT)),
        rows=rows,
        across=said("complaints.month"),
        up=said("complaints.how_many"),
        how="measure.complaints",
    )


def _ages(told: Complaints) -> Chart:
    bounds = [
        f"0–{AGES[0]}",
        *(f"{low + 1}–{high}" for low, high in pairwise(AGES)),
        f"{AGES[-1] + 1}–",
    ]
    rows: list[list[Cell]] = [list(one) for one in zip(bounds, told.ages, strict=True)]
    oldest = (
        said("complaints.no_open") if told.oldest is None else said("complaints.oldest", n=told.open, days=told.oldest)
    )
    return Chart(
        title=said("complaints.ages"),
        says=oldest,
        kind=Kind.BARS,
        columns=(Column(said("complaints.days_old")), Column(said("complaints.open"), _COUNT)),
        rows=rows,
        across=said("complaints.days_old"),
        up=said("complaints.open"),
        how="measure.complaint_age",
    )


def _named(title: str, first: str, counts: Mapping[str, int]) -> Table:
    """Counts with their words, the most first; what did not happen is left out."""
    told = sorted(((key, n) for key, n in counts.items() if n), key=lambda one: -one[1])
    columns = (Column(said("complaints.what")), Column(said("complaints.number"), _COUNT))
    return Table(said(title), columns, [[said(first + key), n] for key, n in told])


def _centres(told: Complaints) -> Table:
    """Each centre, in the order of the alphabet; a share is told of five and more."""
    rows: list[list[Cell]] = [
        [text(one.name), one.n, *(one.kinds[kind] for kind in KINDS[:2]), _few(_in_favour(one))] for one in told.centres
    ]
    columns = (
        Column(said("complaints.centre")),
        Column(said("complaints.how_many"), _COUNT),
        *(Column(said(f"complaint.{kind}"), _COUNT) for kind in KINDS[:2]),
        Column(said("complaints.in_favour"), _PERCENT),
    )
    return Table(said("complaints.centres"), columns, rows)


def _in_favour(one: CentreLine) -> int | None:
    return None if one.ended < FEWEST else one.in_favour * 100 // one.ended


def _standards(lines: tuple[StandardLine, ...]) -> Table:
    columns = (
        Column(said("standards.promise")),
        Column(said("standards.target"), _PERCENT),
        Column(said("standards.kept"), _PERCENT),
        Column(said("complaints.number"), _COUNT),
    )
    rows: list[list[Cell]] = [
        [
            text(one.standard.promise),
            one.standard.target,
            _few(one.share),
            one.n if one.share is not None else _few(None),
        ]
        for one in lines
    ]
    return Table(said("standards.title"), columns, rows)


def _few(n: int | None) -> Cell:
    return said("validity.few") if n is None else n
