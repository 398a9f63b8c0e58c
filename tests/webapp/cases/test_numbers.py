"""CPR numbers through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.test_routes import the_case
from tests.webapp.inbox.test_routes import count
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_the_whole_number_is_shown_when_asked_for_and_that_is_noted(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get(f"/cases/{the_case(app).id}")
    assert "720382-2766" not in page.source
    page = astrid.press("Vis nummer")
    assert "720382-2766" in page.text
    assert count(app, "CprSeen") == 1


def test_cases_are_found_by_an_exact_number_and_that_is_noted(app: Flask, visit: Enter) -> None:
    bo = visit("bo")
    bo.get("/cases")
    page = bo.press("Slå op", {"cpr": "720382 2766"})
    assert "Amina Khan" in page.text
    assert "2766" not in page.address
    assert "Du kan ikke se nogen sag" in bo.press("Slå op", {"cpr": "010180-0000"}).text
    assert count(app, "CprSearched") == 2


def test_half_a_number_is_refused(visit: Enter) -> None:
    bo = visit("bo")
    bo.get("/cases")
    assert bo.press("Slå op", {"cpr": "720382"}).status == 422
