"""One's own notices on the screen, and how one is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.notices.notify import News, compose
from processes.records import Person, Task
from processes.store.transaction import transaction
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def _told(app: Flask, login: str = "astrid", kind: str = "task_handed") -> None:
    """Somebody is told of the first task they hold."""
    with transaction(app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login=login).one()
        task = tx.session.query(Task).filter_by(assignee_id=person.id).order_by(Task.id).first()
        task_id, case_id = (task.id, task.case_id) if task else (None, None)
        facts = {"case_number": "2026-000042", "task": {"da": "Hold samtale", "en": "Hold interview"}}
        compose(tx, person, News(kind, f"{kind}-1", case_id, task_id, facts))


def test_what_is_new_is_counted_in_the_top_bar_and_read_by_opening_it(app: Flask, visit: Enter) -> None:
    _told(app)
    astrid = visit("astrid")
    assert astrid.get("/tasks").words("//a[@class='ag-bell']") == ["Beskeder 1 ikke læst"]
    assert "Sag 2026-000042: du har fået opgaven Hold samtale" in astrid.follow("Beskeder").text
    assert astrid.follow("du har fået opgaven").address.startswith("/tasks/")
    assert astrid.page.words("//a[@class='ag-bell']") == ["Beskeder"]


def test_all_are_read_at_once(app: Flask, visit: Enter) -> None:
    _told(app)
    astrid = visit("astrid")
    astrid.get("/notices")
    page = astrid.press("Markér alle som læst")
    assert page.said.startswith("Alle beskeder er markeret som læst.")
    assert "Intet nyt." in page.text


def test_an_empty_list_says_what_will_stand_there(visit: Enter) -> None:
    assert "Ingen beskeder." in visit("astrid").get("/notices").text


@pytest.mark.parametrize("kind", ["case_stuck", "second_look"])
def test_the_owner_of_a_process_is_led_to_what_waits_for_her_and_not_to_the_citizen(
    app: Flask, visit: Enter, kind: str
) -> None:
    _told(app, "egon", kind)
    egon = visit("egon")
    egon.get("/notices")
    assert egon.follow("Sag 2026-000042").address == "/cases/stopped"


def test_bo_can_not_open_what_astrid_was_told(app: Flask, visit: Enter) -> None:
    _told(app)
    astrid = visit("astrid")
    address = astrid.get("/notices").link("Sag 2026-000042")
    assert visit("bo").get(address).status == 403


def test_choices_are_kept_and_shown_again(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me")
    astrid.follow("Sådan får jeg besked")
    page = astrid.press("Gem", {"way_given": "at_once", "hour": "9", "pushed": ["given", "late"]})
    assert page.said.startswith("Dine valg er gemt.")
    assert page.words("//select[@name='way_given']/option[@selected]") == ["Mail med det samme"]
    assert page.words("//select[@name='hour']/option[@selected]") == ["9.00"]
    assert [one.get("value") for one in page.doc.xpath("//input[@name='pushed'][@checked]")] == ["late", "given"]


def test_a_choice_that_is_none_is_said_in_words(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me/telling")
    page = astrid.press("Gem", {"hour": "3"})
    assert page.status == 422
    assert page.words("//*[@id='faults']") == ["Vælg en hel time fra kl. 5 til kl. 18 til den daglige mail."]


def test_a_browser_nobody_knows_is_refused_to_the_script_in_words(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me/telling")
    address, fields = astrid.page.button("Vis beskeder på denne enhed")
    told = {**fields, "endpoint": "https://evil.example/x", "public_key": "x", "shared": "y"}
    answer = astrid.client.post(address, data=told, headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert "Brug Chrome, Edge, Firefox eller Safari" in answer.get_json()["said"]


def test_a_private_calendar_is_read_without_sign_in_and_withdrawn(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me/telling")
    page = astrid.press("Åbn en privat kalender")
    (address,) = page.doc.xpath("//input[@id='address']/@value")
    path = address.partition("://")[2].partition("/")[2]
    guest = visit().client
    answer = guest.get(f"/{path}")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in answer.data
    assert not any(name in answer.data for name in (b"Rasmus", b"Zeynep", b"Amina", b"72038"))
    again = guest.get(f"/{path}", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    astrid.press("Træk kalenderen tilbage")
    assert guest.get(f"/{path}").status_code == 404


@pytest.mark.parametrize("address", ["/calendar/nothing.ics", "/calendar/%00.ics"])
def test_an_address_that_leads_nowhere_is_not_found(visit: Enter, address: str) -> None:
    assert visit().client.get(address).status_code in {400, 404}


def test_the_script_for_closed_pages_lies_at_the_top_and_is_never_old(visit: Enter) -> None:
    with visit().client.get("/push.js") as answer:
        assert "javascript" in answer.headers["Content-Type"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert b"showNotification" in answer.data
