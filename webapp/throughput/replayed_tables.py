"""A replayed log as tables: where its cases left the diagram, and its courses with their fit."""

from __future__ import annotations

from processes.language import Locale
from processes.throughput.mining.replay import Break, Broke, Replayed, where
from webapp import wording
from webapp.language import gettext
from webapp.throughput.tables import Cell, Column, Holds, Table

MOST = 50
NAMED = 5  # cases of a course named by what the log calls them


def breaks_table(told: Replayed, locale: Locale) -> Table:
    """Every way of leaving the diagram, the most frequent first."""
    columns = (Column(gettext("Where it left the diagram")), Column(gettext("Cases"), Holds.COUNT))
    return Table(columns[0].title, columns, tuple((said(one, locale), n) for one, n in where(told)[:MOST]))


def courses_table(told: Replayed, locale: Locale) -> Table:
    """Every course, the one that fits least first."""
    columns = (
        Column(gettext("Cases of the log")),
        Column(gettext("Cases"), Holds.COUNT),
        Column(gettext("Steps"), Holds.COUNT),
        Column(gettext("Fit"), Holds.PERCENT),
        Column(gettext("Where it left the diagram")),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in told.courses[:MOST]:
        names = ", ".join(one.cases[:NAMED]) + (" …" if len(one.cases) > NAMED else "")
        left = "; ".join(said(each, locale) for each in one.breaks) or gettext("Nowhere")
        rows.append((names, len(one.cases), len(one.steps), int(one.fitness * 100), left))
    return Table(gettext("Courses of the log"), columns, tuple(rows))


def said(one: Break, locale: Locale) -> str:
    """One break as a sentence."""
    first = one.how is Broke.NO_WAY and not one.after
    return wording.sentence(
        f"break.{one.how}{'_first' if first else ''}", {"step": one.step, "after": one.after}, locale
    )
