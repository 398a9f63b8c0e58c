"""A cell of figures as a reader reads it: days in words, numbers with the commas of the language."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from processes.language import Locale
from webapp import when
from webapp.language import reading
from webapp.throughput.tables import Cell, Holds

_PATTERNS = {Holds.HOURS: "#,##0.0", Holds.NUMBER: "#,##0.##", Holds.PERCENT: "#,##0.#"}


def written(cell: Cell, holds: Holds = Holds.COUNT) -> str:
    """The cell in the reader's language; a dash for nothing."""
    locale = reading()
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime):
        return when.moment(cell, locale)
    if isinstance(cell, date) and holds is Holds.MONTH:
        return when.month(cell, locale).capitalize()
    if isinstance(cell, date):
        return when.day(cell, locale, short=True)
    told = _number(cell, _PATTERNS.get(holds, "#,##0"), locale)
    return f"{told} %" if holds is Holds.PERCENT else told


@lru_cache(maxsize=8192, typed=True)  # the same small numbers stand on every page
def _number(cell: float | Decimal, pattern: str, locale: Locale) -> str:
    return format_decimal(cell, format=pattern, locale="da" if locale is Locale.DA else "en_GB")
