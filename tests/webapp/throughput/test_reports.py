"""Reports through the door: live, issued, and then the same for ever; on paper and in a workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from flask import Flask

from processes import clock
from processes.records import Case
from processes.store.transaction import transaction
from processes.throughput.reports.report import Sort
from tests.parties import cast_of
from tests.processes.throughput.comparison.two_centres import two_centres
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def _fill(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        two_centres(tx, cast_of(tx))


def _month() -> str:
    last = clock.today().replace(day=1) - timedelta(days=1)
    return last.replace(day=1).isoformat()


@pytest.mark.parametrize(("language", "title"), [("da", "Rapporter"), ("en", "Reports")])
def test_the_shelf_leads_to_every_report(app: Flask, visit: Enter, language: str, title: str) -> None:
    _fill(app)
    egon = visit("egon", language)
    egon.get(f"/language/{language}?next=/")
    page = egon.get("/figures/reports")
    assert (page.status, page.h1) == (200, title)
    links = [one.get("href") for one in page.doc.xpath("//table//a")]
    assert len(links) == 3 * 5 + 6
    for sort in Sort:
        assert (
            egon.get(next(one for one in links if f"/{sort.replace('_', '-')}/" in one or f"/{sort}/" in one)).status
            == 200
        )


def test_what_is_issued_stands(app: Flask, visit: Enter) -> None:
    _fill(app)
    egon = visit("egon", "da")
    page = egon.get(f"/figures/reports/monthly/{_month()}")
    assert "Foreløbig" in page.text
    live = page.words("//section//td")
    assert live
    page = egon.press("Udgiv rapporten")
    assert "Rapporten er udgivet" in page.text
    with transaction(app.extensions["database"]) as tx:
        for case in tx.session.query(Case).all():
            case.centre_id = None
    page = egon.get(f"/figures/reports/monthly/{_month()}")
    assert page.words("//section//td") == live
    assert "Udgivet" in page.text
    assert not page.words("//button[normalize-space()='Udgiv rapporten']")


@pytest.mark.parametrize("sort", list(Sort))
def test_each_goes_on_paper_and_in_a_workbook(app: Flask, visit: Enter, sort: str) -> None:
    _fill(app)
    since = _month() if sort == "monthly" else "2025-10-01"
    egon = visit("egon", "da")
    assert egon.client.get(f"/figures/reports/{sort}/{since}.pdf").data.startswith(b"%PDF")
    book = openpyxl.load_workbook(BytesIO(egon.client.get(f"/figures/reports/{sort}/{since}.xlsx").data))
    assert book.sheetnames
    assert egon.client.get(f"/figures/reports/{sort}/{since}.csv").status_code == 200


def test_what_is_no_report_is_refused(visit: Enter) -> None:
    egon = visit("egon", "da")
    assert egon.get("/figures/reports/smiles/2025-10-01").status == 404
    assert egon.get("/figures/reports/effort/2025-11-01").status == 422
    assert egon.get("/figures/reports/effort/yesterday").status == 422
    assert visit("astrid").get("/figures/reports").status == 403
