"""What is given out: one table as CSV, all as a workbook, and the same cells on paper, in either language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from flask import Flask
from openpyxl import load_workbook

from processes.language import Locale
from webapp.throughput.giving import How, give, made, paper, read
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

TABLE = Table("Uger", (Column("Uge"), Column("Sager", Holds.COUNT)), (("Uge 1 #", 1234), ("Uge 2", None)), "I alt")
GIVEN = Given("tal", "Tal", (("Sted", "Alle"),), (TABLE, TABLE), ("Sådan.", ""), "Opdigtet")


@pytest.mark.parametrize(("how", "starts"), [(How.CSV, b"\xef\xbb\xbfUge;"), (How.XLSX, b"PK"), (How.PDF, b"%PDF")])
def test_each_way_makes_its_file(how: How, starts: bytes) -> None:
    assert made(how, GIVEN, Locale.DA)[1].startswith(starts)


def test_the_same_paper_is_the_same_bytes() -> None:
    assert made(How.PDF, GIVEN, Locale.EN) == made(How.PDF, GIVEN, Locale.EN)


def test_paper_has_every_table_and_every_note_that_says_something() -> None:
    told = paper(GIVEN, Locale.DA)
    assert [one.rows for one in told.tables] == [(("Uge 1 #", "1.234"), ("Uge 2", "–"))] * 2
    assert (told.notes, told.mark, told.tables[0].right) == (("Sådan.",), "Opdigtet", (False, True))


@pytest.mark.parametrize(
    ("holds", "cell", "da", "en"),
    [
        (Holds.COUNT, 12345, "12.345", "12,345"),
        (Holds.PERCENT, 85, "85 %", "85 %"),
        (Holds.PERCENT, 83.5, "83,5 %", "83.5 %"),
        (Holds.HOURS, 7.25, "7,2", "7.2"),
        (Holds.NUMBER, 0.5, "0,50", "0.50"),
        (Holds.DAY, date(2026, 3, 2), "02.03.2026", "02.03.2026"),
        (Holds.MONTH, date(2026, 3, 1), "Marts 2026", "March 2026"),
        (Holds.MOMENT, datetime(2026, 3, 2, 8, tzinfo=UTC), "02.03.2026 kl. 9.00", "02.03.2026 kl. 9.00"),
        (Holds.COUNT, "færre end fem", "færre end fem", "færre end fem"),
    ],
)
def test_a_cell_is_read_as_people_read_it(holds: Holds, cell: Cell, da: str, en: str) -> None:
    assert (read(Column("x", holds), cell, Locale.DA), read(Column("x", holds), cell, Locale.EN)) == (da, en)


@pytest.mark.parametrize(("mark", "told"), [("", "virkelige personer"), ("Kun her", "Kun her")])
def test_figures_of_a_sample_world_say_so_wherever_they_go(app: Flask, mark: str, told: str) -> None:
    with app.test_request_context("/"):
        answer = give("xlsx", replace(GIVEN, mark=mark), Locale.DA)
        answer.direct_passthrough = False
        about = load_workbook(BytesIO(answer.data)).worksheets[-1]
    assert told in str(about["B1"].value)
