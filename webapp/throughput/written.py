"""A cell of figures as a reader reads it: days in words, numbers with the commas of the language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from processes.language import Locale
from webapp import when
from webapp.language import reading
from webapp.throughput.chart import Chart, raw
from webapp.throughput.tables import Cell, Holds

_PATTERNS = {Holds.HOURS: "#,##0.0", Holds.NUMBER: "#,##0.##", Holds.PERCENT: "#,##0.#"}


def written(cell: Cell, holds: Holds = Holds.COUNT) -> str:
    """The cell in the reader's language; a dash for nothing."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    locale = reading()
    if isinstance(cell, datetime):
        return when.moment(cell, locale)
    if isinstance(cell, date) and holds is Holds.MONTH:
        return when.month(cell, locale).capitalize()
    if isinstance(cell, date):
        return when.day(cell, locale, short=True)
    told = _number(cell, _PATTERNS.get(holds, "#,##0"), locale)
    return f"{told} %" if holds is Holds.PERCENT else told


def cells_of(spec: Chart) -> Iterator[list[tuple[str, str, str | None]]]:
    """The rows of a chart's table: of each cell what is read, its raw value, and the address behind it.

    Put together here and not in the template, where a long table took longer than to count what is in it.
    """
    kinds, links = [one.holds for one in spec.columns], spec.links
    for at, row in enumerate(spec.rows):
        yield [(written(cell, kinds[n]), raw(cell), links.get((at, n))) for n, cell in enumerate(row)]


@lru_cache(maxsize=8192, typed=True)  # the same small numbers stand on every page
def _number(cell: float | Decimal, pattern: str, locale: Locale) -> str:
    return format_decimal(cell, format=pattern, locale="da" if locale is Locale.DA else "en_GB")
