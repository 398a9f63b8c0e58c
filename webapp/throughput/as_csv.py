"""A table as CSV for a Danish office's Excel: semicolons, decimal commas, days as 31-12-2016, UTF-8 with its mark."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

from processes.clock import COPENHAGEN
from webapp.throughput.tables import Cell, Table

_MARK = b"\xef\xbb\xbf"
_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what a program that opens the file would take for a formula


def csv_of(table: Table) -> bytes:
    """The table with its headings; words that look like a formula are kept words by an apostrophe before them."""
    made = StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerows(_rows(table))
    return _MARK + made.getvalue().encode()


def _rows(table: Table) -> Iterator[list[str]]:
    yield [_written(column.title) for column in table.columns]
    for row in table.rows:
        yield [_written(cell) for cell in row]


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_STARTS) else cell
    if isinstance(cell, datetime):
        return cell.astimezone(COPENHAGEN).strftime("%d-%m-%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d-%m-%Y")
    if isinstance(cell, (float, Decimal)):
        return format(cell, "f").replace(".", ",") if isinstance(cell, Decimal) else repr(cell).replace(".", ",")
    return str(cell)
