"""The figures on a diagram as tables: its steps, and the ways from its choices."""

from __future__ import annotations

from processes.language import Locale
from processes.reading.few import FEWEST
from processes.throughput.mining.drawn import Drawing
from processes.throughput.mining.heat import Heat, Warm
from webapp.language import gettext
from webapp.throughput.layers import is_told
from webapp.throughput.tables import Cell, Column, Holds, Table


def steps_table(drawing: Drawing, told: Heat, locale: Locale) -> Table:
    """Every named step of the diagram cases have rested at, the one that takes most time first."""
    columns = (
        Column(gettext("Step")),
        Column(gettext("Came here"), Holds.COUNT),
        Column(gettext("Lie here now"), Holds.COUNT),
        Column(gettext("Half within, days"), Holds.DAYS),
        Column(gettext("85 % within, days"), Holds.DAYS),
        Column(gettext("Share of all time"), Holds.PERCENT),
        Column(gettext("Tasks done"), Holds.COUNT),
        Column(gettext("Of them late"), Holds.PERCENT),
    )
    found = [one for one in told.steps if drawing.has(one.element) and one.name.da != one.element]
    rows = tuple(_row(told, one, locale) for one in found if one.rested.n or one.here or one.done)
    return Table(gettext("Steps"), columns, rows)


def passed_table(drawing: Drawing, told: Heat, locale: Locale) -> Table:
    """What cases passed without resting, the most passed first."""
    columns = (Column(gettext("Passed at once")), Column(gettext("Came here"), Holds.COUNT))
    found = [one for one in told.steps if drawing.has(one.element) and one.name.da != one.element]
    passed = sorted((one for one in found if not (one.rested.n or one.here or one.done)), key=lambda one: -one.came)
    rows = tuple((one.name.read(locale), one.came) for one in passed)
    return Table(gettext("Passed at once"), columns, rows)


def _row(told: Heat, one: Warm, locale: Locale) -> tuple[Cell, ...]:
    many = one.rested.n >= FEWEST
    return (
        one.name.read(locale),
        one.came,
        one.here,
        one.rested.p50 if many else None,
        one.rested.p85 if many else None,
        round(told.share(one), 1) if many else None,
        one.done,
        one.late * 100 // one.done if one.done >= FEWEST else None,
    )


def branches_table(drawing: Drawing, told: Heat, locale: Locale) -> Table:
    """Each way from each choice that was reached."""
    columns = (
        Column(gettext("Choice")),
        Column(gettext("Way")),
        Column(gettext("Leads to")),
        Column(gettext("Cases"), Holds.COUNT),
        Column(gettext("Share of the cases at the choice"), Holds.PERCENT),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            drawing.name(one.at).read(locale),
            one.name.read(locale) or "–",
            drawing.name(one.target).read(locale),
            one.n,
            one.n * 100 // one.of if is_told(one) else None,
        )
        for one in told.branches
        if one.of and drawing.has(one.at)
    ]
    return Table(gettext("Ways from choices"), columns, tuple(rows))
