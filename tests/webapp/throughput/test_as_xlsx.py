"""The workbook holds numbers as numbers and days as days, its headings stay in sight, and words are never formulas."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

from processes.language import Locale
from webapp.throughput.as_xlsx import xlsx_of
from webapp.throughput.tables import Column, Given, Holds, Table

COLUMNS = (
    Column("Center"),
    Column("Sager", Holds.COUNT),
    Column("Rettidige", Holds.PERCENT),
    Column("Dag", Holds.DAY),
    Column("Skete", Holds.MOMENT),
)
ROWS = (
    ("=SUM(A1)", 12, 85, date(2026, 3, 2), datetime(2026, 7, 1, 10, 0, 30, tzinfo=UTC)),
    ("Bell\x07", "færre end fem", 83.5, None, None),
)
GIVEN = Given("tal", "Tal", (("Sted", "Musvågevej"),), (Table("Uge: 1/2", COLUMNS, ROWS),) * 2, ("Sådan.",), "Opdigtet")
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _here(day: date, seconds: int) -> datetime:
    """As a workbook knows it: without a zone."""
    return datetime.combine(day, time()) + timedelta(seconds=seconds)


def test_cells_are_typed_and_read_back() -> None:
    book = load_workbook(BytesIO(xlsx_of(GIVEN, Locale.DA)))
    assert book.sheetnames == ["Uge  1 2", "Uge  1 2 2", "Om tallene"]
    sheet = book["Uge  1 2"]
    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    assert [cell.value for cell in sheet[2]] == [
        "=SUM(A1)",
        12,
        0.85,
        _here(date(2026, 3, 2), 0),
        _here(date(2026, 7, 1), 12 * 3600 + 30),
    ]
    assert [cell.value for cell in sheet[3]] == ["Bell", "færre end fem", 0.835, None, None]
    assert [cell.number_format for cell in sheet[2]][1:] == ["#,##0", "0%", "dd-mm-yyyy", "dd-mm-yyyy hh:mm"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E3")
    assert 10 <= sheet.column_dimensions["A"].width <= 60


def test_the_last_sheet_says_what_the_figures_are() -> None:
    about = load_workbook(BytesIO(xlsx_of(GIVEN, Locale.EN)))["About"]
    told = [cell.value for row in about for cell in row]
    assert told[:4] == ["Tal", "Opdigtet", "Sted", "Musvågevej"]
    assert "Made" in told
    assert "Sådan." in told


def test_no_formula_is_in_the_file_as_a_plain_reader_of_its_xml_sees_it() -> None:
    with ZipFile(BytesIO(xlsx_of(GIVEN, Locale.DA))) as packed:
        sheet = etree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(f".//{SPACE}f") == []
    assert [cell.get("t", "n") for cell in sheet.iter(f"{SPACE}c")][5:8] == ["inlineStr", "n", "n"]
