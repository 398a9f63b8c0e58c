"""Signing in and out, languages, and where one lands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.records import Entry, Person
from processes.store.transaction import read_only, transaction
from tests.webapp.conftest import PASSWORD
from tests.webapp.visitor import Visitor

Visit = Callable[..., Visitor]


def entries(app: Flask) -> list[str]:
    with read_only(app.extensions["database"]) as tx:
        return [one.kind for one in tx.session.query(Entry).order_by(Entry.id)]


def test_astrid_signs_in_and_lands_in_her_inbox(visit: Visit) -> None:
    page = visit().sign_in("astrid", PASSWORD)
    assert (page.status, page.address, page.h1) == (200, "/tasks", "Mine opgaver")


@pytest.mark.parametrize(("login", "address"), [("frida", "/cases"), ("egon", "/studio")])
def test_whoever_has_no_inbox_lands_on_a_page_that_is_theirs(visit: Visit, login: str, address: str) -> None:
    page = visit().sign_in(login, PASSWORD)
    assert (page.status, page.address) == (200, address)


def test_a_wrong_password_is_refused_in_one_sentence_and_noted(app: Flask, visit: Visit) -> None:
    page = visit().sign_in("astrid", "forkert")
    assert page.status == 401
    assert "passer ikke" in page.text
    assert entries(app)[-1] == "SignInRefused"


def test_the_user_name_stays_in_the_field_and_the_password_does_not(visit: Visit) -> None:
    page = visit().sign_in("astrid", "forkert-kode")
    assert 'value="astrid"' in page.source
    assert "forkert-kode" not in page.source


def test_signing_out_ends_the_session_and_is_noted(app: Flask, visit: Visit) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    page = astrid.press("Log af")
    assert "Du er logget af" in page.text
    assert astrid.get("/tasks").status == 401
    assert entries(app)[-1] == "SignedOut"


def test_one_comes_back_to_the_page_one_asked_for(visit: Visit) -> None:
    guest = visit()
    guest.get("/tasks?list=team")
    guest.follow("Log på")
    page = guest.press("Log på", {"login": "astrid", "password": PASSWORD})
    assert page.h1 == "Mit teams opgaver"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.org/", "//example.org", "/\\example.org", "/\t\\example.org", "/\r\nX: y", "javascript:alert(1)"],
)
def test_nobody_is_sent_to_another_site_after_signing_in(visit: Visit, elsewhere: str) -> None:
    guest = visit()
    guest.get("/sign-in")
    address, fields = guest.page.button("Log på")
    sent = {**fields, "login": "astrid", "password": PASSWORD, "next": elsewhere}
    answer = guest.client.post(address, data=sent)
    assert answer.location == "/"


def test_the_session_is_made_anew_when_one_signs_in(visit: Visit) -> None:
    guest = visit()
    with guest.client.session_transaction() as before:
        before["planted"] = "by somebody else"
    guest.sign_in("astrid", PASSWORD)
    with guest.client.session_transaction() as after:
        assert "planted" not in after


def test_the_language_is_remembered_on_the_device(visit: Visit) -> None:
    guest = visit()
    assert guest.get("/sign-in").language == "da"
    page = guest.follow("English")
    assert (page.language, page.h1, page.address) == ("en", "Sign in", "/sign-in")


def test_an_unknown_language_is_a_page_that_is_not_there(visit: Visit) -> None:
    assert visit().get("/language/xx").status == 404


def test_guessing_passwords_is_slowed_down(visit: Visit) -> None:
    guest = visit()
    pages = [guest.sign_in("somebody-who-is-guessed", f"guess {number}") for number in range(11)]
    assert [page.status for page in pages] == [401] * 10 + [429]
    assert "Vent" in pages[-1].h1


def test_somebody_who_is_no_longer_active_is_signed_out(app: Flask, visit: Visit) -> None:
    astrid = visit("astrid")
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Person).filter_by(login="astrid").one().active = False
    assert astrid.get("/tasks").status == 401


def test_a_cookie_that_was_copied_opens_nothing_after_signing_out(visit: Visit) -> None:
    astrid = visit()
    astrid.sign_in("astrid", PASSWORD)
    copied = astrid.client.get_cookie("arbejdsgang")
    assert copied is not None
    astrid.press("Log af")
    thief = visit()
    thief.client.set_cookie("arbejdsgang", copied.value)
    assert thief.get("/tasks").status == 401


def test_signing_out_ends_the_sign_in_on_every_device(visit: Visit) -> None:
    desk, phone = visit(), visit()
    desk.sign_in("astrid", PASSWORD)
    phone.sign_in("astrid", PASSWORD)
    desk.press("Log af")
    assert phone.get("/tasks").status == 401
    phone.sign_in("astrid", PASSWORD)
    assert phone.get("/tasks").status == 200
