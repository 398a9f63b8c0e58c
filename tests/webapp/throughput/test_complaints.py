"""Complaints and promises through the door, in both languages, with small groups hidden."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.webapp.throughput.flawed import fill
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("language", "title", "outcome"),
    [
        ("da", "Klager og servicemål", "Fuldt medhold hos os"),
        ("en", "Complaints and service standards", "Upheld by us"),
    ],
)
def test_complaints_are_told_by_kind_outcome_and_centre(
    app: Flask, visit: Enter, language: str, title: str, outcome: str
) -> None:
    fill(app)
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/complaints")
    assert (page.status, page.h1) == (200, title)
    assert page.words("//tr[th]")
    assert any(row.startswith(outcome) and row.endswith("6") for row in page.words("//tr[th]"))
    assert page.words("//*[contains(@class,'ag-trust')]")  # how far the data can be trusted stands beside


def test_who_may_not_open_the_cases_is_told_of_bundles_of_five(app: Flask, visit: Enter) -> None:
    fill(app)
    page = visit("egon").get("/figures/complaints")
    assert page.status == 200
    (row,) = (row for row in page.words("//tr[th]") if row.startswith("Fuldt medhold"))
    assert row.endswith("hos os5")  # five of six: the sixth waits for a fifth of its own


def test_nobody_is_told_that_there_were_none_where_few_are_not_told(visit: Enter) -> None:
    assert "Ingen har klaget i perioden." in visit("ditte").get("/figures/complaints").text
    page = visit("egon").get("/figures/complaints")
    assert "Ingen har klaget i perioden." not in page.text
    assert "Der er ingen klager, der kan vises for perioden." in page.text


def test_it_may_be_taken_along(app: Flask, visit: Enter) -> None:
    fill(app)
    for how in ("csv", "xlsx", "pdf"):
        assert visit("ditte").client.get(f"/figures/complaints.{how}").status_code == 200
    assert visit("astrid").get("/figures/complaints").status == 403
