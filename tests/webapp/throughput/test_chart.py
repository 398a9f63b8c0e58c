"""A chart as data: what the browser reads of it is what the table says."""

from __future__ import annotations

import json
from datetime import date

from webapp.throughput.chart import Chart, Kind, Limit, Mark, limits_of, marks_of, raw
from webapp.throughput.tables import Column, Holds

WEEKS = Chart(
    "Tilgang",
    "12 sager kom.",
    Kind.LINES,
    (Column("Uge", Holds.DAY), Column("Sager", Holds.COUNT), Column("Andel", Holds.PERCENT)),
    [(date(2016, 3, 14), 12, None)],
    limits=(Limit(4.5, "grænse"),),
    marks=(Mark(date(2016, 3, 15), "i dag"),),
)


def test_cells_are_read_by_the_browser_as_they_are() -> None:
    assert [raw(cell) for cell in WEEKS.rows[0]] == ["2016-03-14", "12", ""]
    assert json.loads(limits_of(WEEKS)) == [{"value": 4.5, "label": "grænse", "strong": False}]
    assert json.loads(marks_of(WEEKS)) == [{"at": "2016-03-15", "label": "i dag"}]


def test_all_columns_but_the_first_are_drawn_unless_some_are_named() -> None:
    assert WEEKS.shown == (1, 2)
    assert WEEKS.sort == "day"


def test_it_is_taken_along_as_a_table() -> None:
    assert (WEEKS.table.title, WEEKS.table.rows) == (WEEKS.title, WEEKS.rows)
