"""The search of the top bar, through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Entry
from processes.store.transaction import read_only
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]


def search(visitor: Visitor, words: str) -> Page:
    """Type into the top bar."""
    visitor.get("/tasks")
    token = visitor.page.doc.xpath("//header//form[@role='search']/input[@name='csrf_token']/@value")[0]
    return visitor.post("/search", {"csrf_token": token, "q": words})


def test_words_find_tasks_and_cases(visit: Enter) -> None:
    page = search(visit("astrid"), "amina")
    assert (page.status, page.address) == (200, "/search")
    assert page.h1 == "Søgning på »amina«"
    assert len(page.words("//section[@aria-labelledby='found-tasks']//tbody/tr")) == 1
    assert len(page.words("//section[@aria-labelledby='found-cases']//tbody/tr")) == 1
    assert "Ingen åben opgave" in search(visit("carla"), "amina").text


def test_a_number_typed_into_the_search_is_in_no_address_and_is_asked_for_its_purpose(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    page = search(astrid, "720382-2766")
    assert page.status == 422
    assert "skal noteres" in page.text
    assert page.doc.xpath("//input[@id='cpr']/@value") == ["720382-2766"]
    assert astrid.press("Slå op (noteres)").status == 422
    page = astrid.press("Slå op (noteres)", {"purpose": "call"})
    assert page.status == 200
    assert "Amina Khan" in page.words("//section[@aria-labelledby='found-tasks']")[0]
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Entry).filter_by(kind="CprSearched").count() == 2  # tasks and cases
    assert "2766" not in page.source


def test_a_number_in_an_address_finds_nothing(visit: Enter) -> None:
    page = visit("astrid").get("/search?q=7203822766")
    assert page.status == 422
    assert "2766" not in page.text


def test_the_empty_search_offers_the_look_up(visit: Enter) -> None:
    page = visit("astrid").get("/search")
    assert page.h1 == "Søg"
    assert "Slå et CPR-nummer op" in page.text
