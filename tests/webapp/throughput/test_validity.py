"""The quality of data through the door: beside timeliness, to the case in one press, and gone when it is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.records import Case
from processes.store.transaction import transaction
from tests.webapp.throughput.flawed import fill
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(("language", "title"), [("da", "Datakvalitet"), ("en", "Data quality")])
def test_quality_and_timeliness_stand_side_by_side(app: Flask, visit: Enter, language: str, title: str) -> None:
    fill(app)
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/validity")
    assert (page.status, page.h1) == (200, title)
    heads = page.words("//dl[contains(@class,'ag-figures')]//dt")
    danish = ["Datakvalitet nu", "Rettidighed, fire uger"]
    assert heads[:2] == (danish if language == "da" else ["Data quality now", "Timeliness, four weeks"])
    assert page.words("//figure//table//th")
    assert page.words("//nav//a[@aria-current='page']")[-1:] == [title]


def test_the_list_leads_to_the_case_and_to_the_fact(app: Flask, visit: Enter) -> None:
    wrong = fill(app)
    astrid = visit("astrid", "da")
    page = astrid.get("/figures/validity/cases")
    assert page.status == 200
    links = [one.get("href") for one in page.doc.xpath("//table//a")]
    assert links == [f"/cases/{wrong.id}", f"/cases/{wrong.id}/facts/fullDate"]
    assert not page.words("//nav[contains(@class,'ag-figures-tabs')]//a")  # the figures are not hers


def test_what_is_mended_is_gone(app: Flask, visit: Enter) -> None:
    wrong = fill(app)
    ditte = visit("ditte", "da")
    assert "Planens slutdato er passeret" in ditte.get("/figures/validity/cases").text
    with transaction(app.extensions["database"]) as tx:
        tx.find(Case, wrong.id).facts = {"fullDate": "2026-09-01"}
    assert "Planens slutdato er passeret" not in ditte.get("/figures/validity/cases").text


def test_what_is_right_all_the_same_is_gone_with_its_reason(app: Flask, visit: Enter) -> None:
    fill(app)
    astrid = visit("astrid", "da")
    astrid.get("/figures/validity/cases")
    page = astrid.press("Gem begrundelsen", {"reason": "Aftalt mundtligt i dag."})
    assert "Begrundelsen er gemt" in page.text
    assert "Planens slutdato er passeret" not in page.text


def test_it_may_be_taken_along(app: Flask, visit: Enter) -> None:
    fill(app)
    ditte = visit("ditte", "da")
    for how in ("csv", "xlsx", "pdf"):
        assert ditte.client.get(f"/figures/validity.{how}").status_code == 200


def test_caseworkers_see_their_list_and_no_figures(visit: Enter) -> None:
    assert visit("astrid").get("/figures/validity").status == 403
    assert visit("astrid").get("/figures/validity/cases").status == 200
    assert visit("astrid").get("/figures/validity/cases?start=²").status == 200  # a digit, and no number
