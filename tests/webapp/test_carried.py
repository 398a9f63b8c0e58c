"""What was typed when the sign-in had ended comes along through the sign-in, to the one who typed it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import AnswerDraft
from processes.store.transaction import read_only
from tests.webapp.conftest import PASSWORD
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def signed_out_while_typing(visit: Enter) -> Visitor:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    address, fields = astrid.page.button("Færdiggør")
    with astrid.client.session_transaction() as session:
        session.clear()
    page = astrid.post(address, {**fields, "reason": "Skrevet, da jeg blev logget af"})
    assert page.status == 401
    assert "Skrevet, da jeg blev logget af" in page.text
    return astrid


def test_the_same_person_goes_on_where_she_was(visit: Enter) -> None:
    astrid = signed_out_while_typing(visit)
    assert "Det, du skrev, følger med" in astrid.press("Log på, og fortsæt").text
    assert astrid.press("Log på", {"login": "astrid", "password": "forkert"}).status == 401
    page = astrid.press("Log på", {"login": "astrid", "password": PASSWORD})
    assert page.h1 == "Vurdér ansøgning"
    assert page.words("//textarea") == ["Skrevet, da jeg blev logget af"]


def test_somebody_else_sees_nothing_of_it(app: Flask, visit: Enter) -> None:
    astrid = signed_out_while_typing(visit)
    astrid.press("Log på, og fortsæt")
    page = astrid.press("Log på", {"login": "bo", "password": PASSWORD})
    assert "Skrevet, da jeg" not in page.source
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(AnswerDraft).count() == 0


def test_what_was_tampered_with_breaks_nothing(visit: Enter) -> None:
    for typed in ("{", "[]", '{"reason": 3}'):
        astrid = signed_out_while_typing(visit)
        astrid.press("Log på, og fortsæt")
        page = astrid.press("Log på", {"login": "astrid", "password": PASSWORD, "carried_typed": typed})
        assert page.h1 == "Vurdér ansøgning"


def test_a_task_that_is_none_stops_nobody_from_signing_in(visit: Enter) -> None:
    astrid = signed_out_while_typing(visit)
    astrid.press("Log på, og fortsæt")
    page = astrid.press("Log på", {"login": "astrid", "password": PASSWORD, "carried_task": "tampered"})
    assert page.status == 200
    assert astrid.get("/tasks").status == 200
