"""The ways as tables: variants, steps that were done twice, and where the course was left."""

from __future__ import annotations

from processes.language import Locale
from processes.throughput.mining.deviations import Deviations
from processes.throughput.mining.drawn import Drawing
from processes.throughput.mining.variants import Variant, Variants
from webapp import wording
from webapp.language import gettext
from webapp.throughput.tables import Cell, Column, Holds, Table

MOST = 30


def variants_table(drawing: Drawing, told: Variants, locale: Locale) -> Table:
    """The variants, the most taken first; the rest, too few of each to tell, in one row."""
    columns = (
        Column(gettext("The way")),
        Column(gettext("Cases"), Holds.COUNT),
        Column(gettext("Share of the cases"), Holds.PERCENT),
        Column(gettext("Half within, days"), Holds.DAYS),
        Column(gettext("85 % within, days"), Holds.DAYS),
        Column(gettext("Steps done again"), Holds.COUNT),
    )
    rows: list[tuple[Cell, ...]] = [_row(drawing, told, one, locale) for one in told.found[:MOST]]
    over = told.rest + sum(one.n for one in told.found[MOST:])
    if over:
        rows.append((gettext("Other ways, each taken by few"), over, _share(over, told.n), None, None, None))
    return Table(gettext("Ways really taken"), columns, rows)


def _row(drawing: Drawing, told: Variants, one: Variant, locale: Locale) -> tuple[Cell, ...]:
    return way(drawing, one, locale), one.n, _share(one.n, told.n), one.days.p50, one.days.p85, one.repeats


def way(drawing: Drawing, one: Variant, locale: Locale) -> str:
    """The steps in words: ``Book → Hold ×2 → Decide``."""
    told = [f"{drawing.name(step).read(locale)}{f' ×{times}' if times > 1 else ''}" for step, times in one.steps]
    return " → ".join(told) or gettext("No step by hand")


def _share(n: int, every: int) -> int | None:
    return n * 100 // every if every else None


def rework_table(drawing: Drawing, told: Variants, locale: Locale) -> Table:
    """Steps that were done more than once in a case."""
    columns = (
        Column(gettext("Step")),
        Column(gettext("Cases in which it was done again"), Holds.COUNT),
        Column(gettext("Times again"), Holds.COUNT),
    )
    rows = tuple((drawing.name(one.element).read(locale), one.cases, one.again) for one in told.rework)
    return Table(gettext("Done more than once"), columns, rows)


def deviations_table(drawing: Drawing, told: Deviations, locale: Locale) -> Table:
    """Where the course was left, and why."""
    columns = (
        Column(gettext("Step")),
        Column(gettext("What was done")),
        Column(gettext("Ground")),
        Column(gettext("Number of times"), Holds.COUNT),
        Column(gettext("Cases"), Holds.COUNT),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            drawing.name(one.element).read(locale),
            wording.text(f"deviated.{one.sort}").read(locale),
            one.ground.read(locale),
            one.n,
            one.cases,
        )
        for one in told.found
    ]
    if told.rest:
        rows.append((gettext("Other steps and grounds, few of each"), "", "", told.rest, None))
    return Table(gettext("Where the course was left"), columns, rows)
