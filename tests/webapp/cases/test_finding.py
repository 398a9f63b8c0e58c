"""What the search page is asked and given."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.cases.search import Sought
from tests.webapp.visitor import Visitor
from webapp.cases.finding import sought_now

Enter = Callable[..., Visitor]


def test_the_address_says_what_is_sought(app: Flask) -> None:
    with app.test_request_context("/cases?q=+amina+&process=review&condition=open&centre=nonsense&after=x"):
        assert sought_now() == Sought("amina", "review", "open", None, "x")


def test_the_page_narrows_and_keeps_what_was_chosen(visit: Enter) -> None:
    page = visit("bo").get("/cases", query_string={"process": "review", "condition": "running"})
    assert len(page.words("//tbody/tr")) == 5
    assert page.doc.xpath("//select[@name='process']/option[@selected]/@value") == ["review"]
    page = visit("bo").get("/cases", query_string={"condition": "finished"})
    assert "Ingen sag passer til det, du valgte." in page.text
