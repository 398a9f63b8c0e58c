"""Every way of failing has its page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort

from processes import errors
from processes.access.permissions import Permission
from processes.errors import (
    AlreadyDone,
    CaseBusy,
    Conflict,
    EngineFault,
    Forbidden,
    Invalid,
    NotFound,
    Problem,
    Refusal,
    Stale,
)
from processes.records import Person
from processes.store.transaction import read_only
from tests.webapp.visitor import Page, Visitor
from webapp import failures
from webapp.door import Visit, reads, writes

Enter = Callable[..., Visitor]
FAULTS = [
    (NotFound(), 404, "Siden findes ikke", "ikke finde"),
    (Forbidden(permission="see_case", who=["caseworker", "team_leader"]), 403, "adgang", "eller teamlederen"),
    (Forbidden(permission="see_case", who=[]), 403, "adgang", "ingen"),
    (Forbidden("four_eyes", who=["team_leader"]), 403, "adgang", "En anden end dig"),
    (CaseBusy(), 409, "optaget", "Prøv igen"),
    (CaseBusy(by="Bo"), 409, "optaget", "Bo arbejder på sagen"),
    (Conflict(), 409, "ændret", "Se, hvad der gælder nu"),
    (AlreadyDone(), 409, "ændret", "allerede gjort"),
    (Stale(), 409, "ændret", "siden du åbnede den"),
    (Invalid(Problem("hand_nobody", "to")), 422, "mangler", "Vælg, hvem"),
    (Invalid(()), 422, "mangler", "markeret"),
    (EngineFault("engine_fault", "assess"), 500, "gået i stå", "assess"),
    (Refusal(), 422, "mangler", "kan ikke lade sig gøre"),
]


def failing(app: Flask, visit: Enter, fault: BaseException, language: str = "da") -> Page:
    def view(_visit: Visit) -> str:
        raise fault

    app._got_first_request = False
    app.add_url_rule("/fails", "fails", reads(Permission.SEE_INBOX)(view))
    return visit("astrid", language).get("/fails")


@pytest.mark.parametrize(("fault", "status", "title", "words"), FAULTS)
def test_a_refusal_has_its_status_its_title_and_says_what_to_do(
    app: Flask, visit: Enter, fault: Refusal, status: int, title: str, words: str
) -> None:
    page = failing(app, visit, fault)
    assert page.status == status
    assert title in page.h1
    assert words in page.text


def test_every_class_of_refusal_has_a_page() -> None:
    kinds = {what for what in vars(errors).values() if isinstance(what, type) and issubclass(what, Refusal)}
    assert kinds <= {kind for kind, _, _ in failures.STATUS} | {AlreadyDone, Stale}


def test_pages_that_say_no_are_english_too(app: Flask, visit: Enter) -> None:
    guest = visit(None, "en")
    page = guest.get("/no-such-page")
    assert (page.status, page.language, page.h1) == (404, "en", "There is no such page")


def test_who_finished_the_task_is_told_by_name(app: Flask, visit: Enter) -> None:
    with read_only(app.extensions["database"]) as tx:
        bo = tx.session.query(Person).filter_by(login="bo").one()
    page = failing(app, visit, AlreadyDone("task_done", by=str(bo.id), at=None, case=str(bo.id)))
    assert "Bo færdiggjorde opgaven" in page.text
    assert page.link("Se sagen") == f"/cases/{bo.id}"


def test_whoever_finished_it_oneself_is_told_so(app: Flask, visit: Enter) -> None:
    with read_only(app.extensions["database"]) as tx:
        astrid = tx.session.query(Person).filter_by(login="astrid").one()
    page = failing(app, visit, AlreadyDone("task_done", by=str(astrid.id), at=None))
    assert "Du har allerede færdiggjort" in page.text


@pytest.mark.parametrize("key", ["", "somebody", "00000000-0000-7000-8000-000000000000"])
def test_somebody_who_cannot_be_named_breaks_no_page(app: Flask, visit: Enter, key: str) -> None:
    page = failing(app, visit, Stale("task_changed", holder=key, task="x"))
    assert page.status == 409


def test_an_unforeseen_fault_shows_a_number_that_is_in_the_log(
    app: Flask, visit: Enter, caplog: pytest.LogCaptureFixture
) -> None:
    page = failing(app, visit, ZeroDivisionError("secret detail"))
    assert page.status == 500
    number = re.search(r"nummeret ([0-9A-F]{6})", page.text)
    assert number is not None
    assert number[1] in caplog.text
    assert "secret detail" not in page.source


@pytest.mark.parametrize(("code", "words"), [(413, "64 MB"), (429, "Vent"), (405, "Gå tilbage"), (418, "support")])
def test_what_the_server_refuses_is_said_in_words(app: Flask, visit: Enter, code: int, words: str) -> None:
    def view(_visit: Visit) -> str:
        abort(code)

    app._got_first_request = False
    app.add_url_rule("/fails", "fails", reads(Permission.SEE_INBOX)(view))
    page = visit("astrid").get("/fails")
    assert page.status == (500 if code == 418 else code)
    assert words in page.text


def test_a_script_hears_only_the_sentence(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    answer = astrid.client.get("/nowhere", headers={"Accept": "application/json", "Accept-Language": "en"})
    assert answer.status_code == 404
    assert set(answer.get_json()) == {"said"}


def test_what_was_typed_stays_on_the_page_but_never_a_password(app: Flask, visit: Enter) -> None:
    def view(_visit: Visit) -> str:
        raise Conflict()

    app._got_first_request = False
    app.add_url_rule("/fails", "fails", writes(Permission.SEE_INBOX)(view), methods=["POST"])
    astrid = visit("astrid")
    astrid.get("/me")
    _, fields = astrid.page.button("Gem")
    typed: dict[str, Any] = {**fields, "note": "Borgeren ringede <i>i går</i>", "password": "hemmelig", "empty": " "}
    page = astrid.post("/fails", typed)
    kept = dict(zip(page.words("//dl[@class='ag-kept']/dt"), page.words("//dl[@class='ag-kept']/dd"), strict=True))
    assert kept["note"] == "Borgeren ringede <i>i går</i>"
    assert not {"password", "empty", "csrf_token"} & set(kept)


def test_a_sign_in_that_ran_out_keeps_what_was_typed(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me")
    address, fields = astrid.page.button("Gem")
    with astrid.client.session_transaction() as session:
        session.clear()
    page = astrid.post(address, {**fields, "note": "skrevet før"})
    assert page.status == 401
    assert "skrevet før" in page.text
