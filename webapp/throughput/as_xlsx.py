"""Tables as a workbook: a sheet for each, cells that are numbers and days, and a last sheet that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as WrittenCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from processes import clock
from processes.clock import COPENHAGEN
from processes.language import Locale, Text
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMATS = {
    Holds.WORDS: "@",
    Holds.COUNT: "#,##0",
    Holds.DAYS: "#,##0",
    Holds.HOURS: "#,##0.0",
    Holds.PERCENT: "0.0%",
    Holds.NUMBER: "#,##0.00",
    Holds.DAY: "dd-mm-yyyy",
    Holds.MONTH: "mmmm yyyy",
    Holds.MOMENT: "dd-mm-yyyy hh:mm",
}
_WHOLE = "0%"
_NARROW, _WIDE = 10, 60
_LONGEST = 31  # letters in the name of a sheet
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what no workbook may hold
_ABOUT = Text("Om tallene", "About")
_MADE = Text("Lavet", "Made")


def xlsx_of(given: Given, locale: Locale) -> bytes:
    """The workbook. Words are never taken for formulas."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Arbejdsgang"
    book.properties.title = given.title
    book.properties.created = book.properties.modified = clock.now().astimezone(UTC).replace(tzinfo=None)
    names = _names(given, locale)
    for table in given.tables:
        _fill(book.create_sheet(next(names)), table)
    _about(book.create_sheet(next(names)), given, locale)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _names(given: Given, locale: Locale) -> Iterator[str]:
    """Names sheets may have, no two the same."""
    taken: set[str] = set()
    for title in (*(table.title for table in given.tables), _ABOUT.read(locale)):
        name = start = _NO_NAME.sub(" ", title).strip()[:_LONGEST] or "1"
        at = 1
        while name.casefold() in taken:
            at += 1
            name = f"{start[: _LONGEST - 4]} {at}"
        taken.add(name.casefold())
        yield name


def _fill(sheet: Worksheet, table: Table) -> None:
    """Headings in the first row, which stays in sight and filters."""
    bold = Font(bold=True)
    for at, column in enumerate(table.columns, 1):
        cell = _write(sheet, 1, at, column.title)
        cell.font = bold
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=_side(column))
    for number, row in enumerate(table.rows, 2):
        for at, (column, value) in enumerate(zip(table.columns, row, strict=True), 1):
            _put(_write(sheet, number, at, _value(column, value)), column, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    for at, column in enumerate(table.columns, 1):
        longest = max([len(column.title), *(len(str(row[at - 1])) for row in table.rows)])
        sheet.column_dimensions[get_column_letter(at)].width = min(max(longest + 2, _NARROW), _WIDE)


def _put(cell: WrittenCell, column: Column, value: Cell) -> None:
    if isinstance(value, str):
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=_side(column))
    elif value is not None:
        whole = column.holds is Holds.PERCENT and value == int(value)  # type: ignore[arg-type]  # a percent is a number
        cell.number_format = _WHOLE if whole else _FORMATS[column.holds]


def _write(sheet: Worksheet, row: int, column: int, value: Any) -> WrittenCell:
    cell: Any = sheet.cell(row, column)
    cell.value = _UNSEEN.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
    return cell  # type: ignore[no-any-return]  # no two cells of these sheets are merged


def _value(column: Column, value: Cell) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(COPENHAGEN).replace(tzinfo=None, microsecond=0)
    if column.holds is Holds.PERCENT and isinstance(value, (int, float)):
        return value / 100
    return value


def _side(column: Column) -> str:
    return "left" if column.holds is Holds.WORDS else "right"


def _about(sheet: Worksheet, given: Given, locale: Locale) -> None:
    """What the figures are, of whom, from when, and how they are counted."""
    lines = [(given.title, given.mark), *given.facts, (_MADE.read(locale), _value(Column(""), clock.now()))]
    for number, (label, value) in enumerate(lines, 1):
        _write(sheet, number, 1, label).font = Font(bold=True)
        cell = _write(sheet, number, 2, value)
        if isinstance(value, datetime):
            cell.number_format = _FORMATS[Holds.MOMENT]
    for number, note in enumerate((one for one in given.notes if one), len(lines) + 2):
        _write(sheet, number, 1, note).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=2)
        sheet.row_dimensions[number].height = 15.0 * (1 + len(note) // 90)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, _WIDE
