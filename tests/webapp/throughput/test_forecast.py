"""The page of the forecast: for leaders, with its back-test, saying that the past is made up; and what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.webapp.throughput.past import with_a_past
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("language", "title", "tried", "made_up"),
    [
        ("da", "Prognose", "Afprøvet på de sidste", "lavet af systemet"),
        ("en", "Forecast", "Tried on the last", "generated"),
    ],
)
def test_every_line_stands_beside_its_back_test(
    app: Flask, visit: Enter, language: str, title: str, tried: str, made_up: str
) -> None:
    with_a_past(app)
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/forecast?process=review&place=all")
    assert (page.status, page.h1) == (200, title)
    assert made_up in page.text
    fans = page.words("//figure[@data-kind='fan']/figcaption")
    assert len(fans) == 5
    assert all(tried in one for one in fans[:1])
    assert len(page.words("//figure[@data-kind='fan'][1]//tbody/tr")) == 26 + 13


def test_without_a_past_it_says_so(visit: Enter) -> None:
    page = visit("ditte").get("/figures/forecast")
    assert page.status == 200
    assert "Historikken er for kort til en prognose" in page.text


def test_of_places_told_in_fives_it_says_that_too_few_are_told(visit: Enter) -> None:
    page = visit("ditte").get("/figures/forecast?place=all")
    assert page.status == 200
    assert "for få femmere til en prognose" in page.text
    assert "Historikken er for kort" not in page.text


def test_what_is_no_number_is_told_at_its_field(visit: Enter) -> None:
    page = visit("ditte").get("/figures/forecast?capacity=mange")
    assert page.status == 422
    assert page.words("//*[@id='if-capacity-error']") == ["»mange« er ikke et helt tal. Skriv for eksempel 90."]
    assert page.doc.get_element_by_id("if-capacity").get("value") == "mange"


def test_the_figures_are_given_out(app: Flask, visit: Enter) -> None:
    with_a_past(app)
    for how in ("csv", "xlsx", "pdf"):
        answer = visit("ditte").client.get(f"/figures/forecast.{how}?process=review&place=all")
        assert answer.status_code == 200
        assert "prognose" in answer.headers["Content-Disposition"]


def test_caseworkers_do_not_see_it(visit: Enter) -> None:
    assert visit("astrid").get("/figures/forecast").status == 403
