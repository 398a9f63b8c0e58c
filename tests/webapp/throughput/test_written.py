"""Cells are written as the reader's language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from flask import Flask, g

from processes.language import Locale
from webapp.door import Visit
from webapp.throughput.tables import Cell, Holds
from webapp.throughput.written import written


@pytest.mark.parametrize(
    ("cell", "holds", "danish", "english"),
    [
        (1234, Holds.COUNT, "1.234", "1,234"),
        (12.5, Holds.HOURS, "12,5", "12.5"),
        (Decimal("86.25"), Holds.PERCENT, "86,2 %", "86.2 %"),
        (None, Holds.COUNT, "–", "–"),
        ("under 5", Holds.DAYS, "under 5", "under 5"),
        (date(2016, 3, 15), Holds.DAY, "tir 15. mar 2016", "Tue 15 Mar 2016"),
        (date(2016, 3, 1), Holds.MONTH, "Marts 2016", "March 2016"),
    ],
)
def test_in_both_languages(app: Flask, cell: Cell, holds: Holds, danish: str, english: str) -> None:
    for locale, told in ((Locale.DA, danish), (Locale.EN, english)):
        with app.test_request_context("/", headers={"Accept-Language": locale.value}):
            g.visit = Visit(None, None, locale)  # type: ignore[arg-type]  # only its language is read
            assert written(cell, holds) == told
