"""A chart as data: what the browser draws from the table that stands beside it, and what is said where it cannot.

``{% from "throughput/chart.html" import chart with context %}`` and ``{{ chart(spec) }}`` is all a template does. The
table is the truth: without scripts it stands alone, and whatever is drawn is read from it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from webapp.throughput.tables import Cell, Column, Holds, Table


class Kind(StrEnum):
    """How a table is drawn. Its first column is where (a day, a number, a name), the others are what.

    ``LINES``: a line for each other column. ``BARS``: bars, lying where the first column is words. ``STACKED``: bars
    upon each other. ``AREAS``: areas, the first column in front of the next (cumulative flow: most first). ``DOTS``:
    single values in their order, those of ``flagged`` rows marked. ``FAN``: an odd number of columns from low to high;
    the middle one is the line, the pairs around it are bands (``actual`` is a column drawn beside them). ``SPANS``:
    low, middle, high of each row, lying.
    """

    LINES = "lines"
    BARS = "bars"
    STACKED = "stacked"
    AREAS = "areas"
    DOTS = "dots"
    FAN = "fan"
    SPANS = "spans"


@dataclass(frozen=True, slots=True)
class Limit:
    """A line across the chart at a value, with its words: a control limit, a target, a mean."""

    value: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A line up the chart at a place of the first column, with its words: a release, today."""

    at: Cell
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``title`` is its heading, ``says`` the main thing in a sentence: it is what a listener hears.

    ``across`` and ``up`` name the axes. ``how`` is the key of the measure (``webapp/wording/measures_*.py``), empty for
    none. ``links`` are addresses of cells, by (row, column): the cases behind them. ``flagged`` are rows that stand
    out, ``flag`` says why. ``drawn`` names the columns that are drawn (empty: all), the others stand in the table
    only. ``more`` folds the table: open it only where it is short or the page is about it.
    """

    title: str
    says: str
    kind: Kind
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    across: str = ""
    up: str = ""
    how: str = ""
    limits: tuple[Limit, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    flagged: frozenset[int] = frozenset()
    flag: str = ""
    drawn: tuple[int, ...] = ()
    actual: int | None = None
    folded: bool = True

    @property
    def table(self) -> Table:
        """The same as a table to take along."""
        return Table(self.title, self.columns, self.rows, self.says)

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the columns that are drawn."""
        return self.drawn or tuple(range(1, len(self.columns)))

    @property
    def sort(self) -> str:
        """What the first column is: a day, words or a number."""
        holds = self.columns[0].holds
        return {Holds.DAY: "day", Holds.MONTH: "day", Holds.MOMENT: "day", Holds.WORDS: "words"}.get(holds, "number")


def raw(cell: Cell) -> str:
    """A cell as the browser reads it: an ISO day, a plain number, or the words themselves; empty for none."""
    if cell is None:
        return ""
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)


def limits_of(spec: Chart) -> str:
    """The lines across, as JSON for the browser."""
    return json.dumps([{"value": one.value, "label": one.label, "strong": one.strong} for one in spec.limits])


def marks_of(spec: Chart) -> str:
    """The lines up, as JSON for the browser."""
    return json.dumps([{"at": raw(one.at), "label": one.label} for one in spec.marks])
