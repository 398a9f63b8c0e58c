"""A deadline is changed by hand in two steps: what will move, then the move; and it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from processes.records import Deadline, DeadlineChange
from processes.store.transaction import read_only
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]
REASON = "Borgeren er indlagt til den 20."


@pytest.fixture
def address(app: Flask) -> str:
    """Where the page of the case's own deadline is."""
    case = the_case(app)
    with read_only(app.extensions["database"]) as tx:
        found = tx.session.query(Deadline).filter_by(case_id=case.id, rule="T1-01").one()
    return f"/cases/{case.id}/deadlines/{found.id}"


def stands(app: Flask) -> Deadline:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Deadline).filter_by(case_id=the_case(app).id, rule="T1-01").one()


def look_ahead(astrid: Visitor, address: str, **given: str) -> Page:
    astrid.get(address)
    return astrid.press("Se, hvad der flytter sig", {"act": "move", "day": "2026-03-27", "reason": REASON, **given})


def test_the_page_says_how_the_day_was_counted_and_how_sure_the_law_is(visit: Enter, address: str) -> None:
    page = visit("bo").get(address)
    assert ("Prøveloven § 1, stk. 1" in page.text, "Ikke juridisk verificeret" in page.text) == (True, True)
    assert ("14 dage" in page.text, "Se, hvad der flytter sig" in page.text) == (True, False)


def test_what_will_move_is_shown_and_nothing_has_moved(app: Flask, visit: Enter, address: str) -> None:
    page = look_ahead(visit("astrid"), address)
    assert (page.status, "fre 27. mar" in page.text, "Besked: teamlederen" in page.text) == (200, True, True)
    assert stands(app).due_day == date(2026, 3, 16)


def test_then_it_is_moved_with_its_reason_and_undone(app: Flask, visit: Enter, address: str) -> None:
    astrid = visit("astrid")
    look_ahead(astrid, address)
    page = astrid.press("Flyt fristen")
    assert "Fristen er flyttet til fredag 27. marts." in page.said
    assert (stands(app).due_day, stands(app).reason, REASON in page.text) == (date(2026, 3, 27), REASON, True)
    page = astrid.press("Fortryd den sidste ændring")
    assert ("Ændringen er fortrudt." in page.said, "fortrudt af Astrid" in page.text) == (True, True)
    assert stands(app).due_day == date(2026, 3, 16)


def test_it_stands_still_and_runs_again(app: Flask, visit: Enter, address: str) -> None:
    astrid = visit("astrid")
    look_ahead(astrid, address, act="pause")
    assert "står stille" in astrid.press("Lad fristen stå stille").said
    assert stands(app).paused_on == date(2026, 3, 2)
    astrid.press("Se, hvad der flytter sig", {"act": "resume", "reason": REASON})
    assert "løber igen" in astrid.press("Lad fristen løbe igen").said
    assert stands(app).paused_on is None


def test_what_is_wrong_is_said_before_anything_is_shown(app: Flask, visit: Enter, address: str) -> None:
    page = look_ahead(visit("astrid"), address, day="", reason="kort")
    assert (page.status, "Skriv dagen som" in page.text) == (422, True)
    page = look_ahead(visit("astrid"), address, reason="kort")
    assert (page.status, "mindst 10 tegn" in page.text, 'value="2026-03-27"' in page.source) == (422, True, True)


def test_whoever_looked_at_an_older_day_is_told(app: Flask, visit: Enter, address: str) -> None:
    astrid, ditte = visit("astrid"), visit("ditte")
    look_ahead(astrid, address)
    look_ahead(ditte, address, day="2026-03-30")
    ditte.press("Flyt fristen")
    page = astrid.press("Flyt fristen")
    assert (page.status, "er ændret, siden du åbnede siden" in page.text) == (409, True)
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(DeadlineChange).count() == 1


def test_a_deadline_of_another_case_is_not_there(app: Flask, visit: Enter, address: str) -> None:
    other = the_case(app, "Mette Larsen").id
    assert visit("astrid").get(f"/cases/{other}/deadlines/{address[-36:]}").status == 404
