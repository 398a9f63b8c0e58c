"""What a page of figures gives to take along: CSV, a workbook, or paper.

A page makes a ``Given`` (``tables.py``) of what it shows and answers ``give(how, given, locale)``; its template lists
the ways with ``{{ take_along('throughput.flow_given') }}`` of ``throughput/giving.html``, which keeps what was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from io import BytesIO

from flask import Response, abort, send_file

from processes import clock
from processes.connectors.figures_paper import FiguresPaper, PaperTable, figures_pdf
from processes.language import Locale
from processes.throughput.generated import generated
from webapp import when
from webapp.language import gettext
from webapp.throughput.as_csv import csv_of
from webapp.throughput.as_xlsx import MEDIA_TYPE, xlsx_of
from webapp.throughput.tables import Cell, Column, Given, Holds, Table


class How(StrEnum):
    """The ways there are, as they end an address."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


def give(how: str, given: Given, locale: Locale) -> Response:
    """The file, marked where the figures are made up; CSV holds the first table alone. 404 for a way there is not."""
    if how not in tuple(How):
        abort(404)
    if not given.mark and generated():
        made_up = gettext("The history of this sample world is generated: no figure here is about anybody who lives.")
        given = replace(given, mark=made_up)
    media, content = made(How(how), given, locale)
    name = f"{given.name}-{clock.today().isoformat()}.{how}"
    return send_file(BytesIO(content), mimetype=media, as_attachment=True, download_name=name)


def made(how: How, given: Given, locale: Locale) -> tuple[str, bytes]:
    """The media type and the bytes."""
    if how is How.CSV:
        return "text/csv; charset=utf-8", csv_of(given.tables[0])
    if how is How.XLSX:
        return MEDIA_TYPE, xlsx_of(given, locale)
    return "application/pdf", figures_pdf(paper(given, locale))


def paper(given: Given, locale: Locale) -> FiguresPaper:
    """What is set on paper: the same cells, as a reader reads them."""
    tables = tuple(_on_paper(table, locale) for table in given.tables)
    foot = f"{given.title} · {when.numbers(clock.today())}"
    notes = tuple(note for note in given.notes if note)
    return FiguresPaper(str(locale), given.title, foot, given.mark, given.facts, tables, notes)


def _on_paper(table: Table, locale: Locale) -> PaperTable:
    columns = tuple(column.title for column in table.columns)
    right = tuple(column.holds not in (Holds.WORDS, Holds.DAY, Holds.MONTH, Holds.MOMENT) for column in table.columns)
    return PaperTable(
        table.title, table.words, columns, right, tuple(_row(table.columns, row, locale) for row in table.rows)
    )


def _row(columns: Sequence[Column], row: Sequence[Cell], locale: Locale) -> tuple[str, ...]:
    return tuple(read(column, cell, locale) for column, cell in zip(columns, row, strict=True))


def read(column: Column, cell: Cell, locale: Locale) -> str:
    """A cell in words: 1.234, 12,5, 85 %, 31.12.2016, Marts 2016."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime):
        return when.typed(cell)
    if isinstance(cell, date):
        return when.month(cell, locale).capitalize() if column.holds is Holds.MONTH else when.numbers(cell)
    return _number(column.holds, cell, locale)


def _number(holds: Holds, value: float | Decimal, locale: Locale) -> str:
    places = {Holds.HOURS: 1, Holds.NUMBER: 2, Holds.PERCENT: 0 if value == int(value) else 1}.get(holds, 0)
    told = f"{value:,.{places}f}"
    if locale is not Locale.EN:
        told = told.translate(str.maketrans(",.", ".,"))
    return f"{told} %" if holds is Holds.PERCENT else told
