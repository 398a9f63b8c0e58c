"""Nobody comes past the door without sign-in, permission and transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from processes.access.permissions import Permission
from processes.audit.kinds import CitizenSeen
from processes.errors import EngineFault
from processes.records import Case, Condition, Entry, Promise, Task
from processes.store.transaction import read_only
from tests.webapp.visitor import Visitor
from webapp import door
from webapp.door import Visit, reads, writes

Enter = Callable[..., Visitor]
PUBLIC = {"health.alive", "health.ready", "session.home", "session.door", "session.enter", "session.leave"}
PUBLIC |= {"api.messages"}  # the machine door: each service shows a key of its own
PUBLIC |= {"session.token", "session.done", "session.carry"}
PUBLIC |= {"party.first", "party.ask", "party.enter"}
PUBLIC |= {"notices.calendar", "notices.worker"}  # an address only its owner knows; a script without anybody's data
PUBLIC |= {"session.language", "session.begin", "session.finish", "static"}


def marks(app: Flask) -> dict[str, Any]:
    return {name: getattr(view, "door", None) for name, view in app.view_functions.items() if name != "static"}


def add(app: Flask, address: str, view: Any, **more: Any) -> None:
    app._got_first_request = False
    app.add_url_rule(address, address, view, **more)


def test_every_view_has_a_door(app: Flask) -> None:
    assert {name for name, mark in marks(app).items() if mark is None} == set()


def test_few_views_are_open_to_everybody(app: Flask) -> None:
    assert {name for name, (kind, _) in marks(app).items() if kind == "public"} | {"static"} == PUBLIC


def test_whatever_writes_is_posted_and_whatever_is_got_only_reads(app: Flask) -> None:
    kinds = {name: kind for name, (kind, _) in marks(app).items()}
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in PUBLIC and "GET" in (rule.methods or ()):
            assert kinds[rule.endpoint] == "reads", rule


@pytest.mark.parametrize("address", ["/tasks", "/cases", "/cases/start", "/me"])
def test_a_guest_is_asked_to_sign_in(visit: Enter, address: str) -> None:
    page = visit().get(address)
    assert (page.status, page.h1) == (401, "Du er logget af")
    assert page.link("Log på") == f"/sign-in?next={address}"


def test_a_person_without_the_right_is_told_who_has_it(visit: Enter) -> None:
    page = visit("egon").get("/tasks")
    assert page.status == 403
    assert "kontaktcentret" in page.text


def test_a_page_that_only_reads_cannot_write(app: Flask, visit: Enter) -> None:
    def sly(entered: Visit) -> str:
        entered.tx.execute(text("UPDATE person SET name = 'Nobody'"))
        return "written"

    add(app, "/sly", reads(Permission.SEE_INBOX)(sly))
    assert visit("astrid").get("/sly").status == 500


def test_what_was_seen_of_a_citizen_is_noted_before_the_page_is_sent(app: Flask, visit: Enter) -> None:
    with read_only(app.extensions["database"]) as tx:
        case = tx.session.query(Case).first()
        assert case is not None
        before = tx.session.query(Entry).filter_by(kind="CitizenSeen").count()

    def look(entered: Visit) -> str:
        entered.seen.append(CitizenSeen(case.id, None, "test"))
        return "seen"

    add(app, "/look", reads(Permission.SEE_INBOX, noted=True)(look))
    visit("astrid").get("/look")
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Entry).filter_by(kind="CitizenSeen").count() == before + 1


def test_a_writing_view_that_raises_leaves_nothing_behind(app: Flask, visit: Enter) -> None:
    def half(entered: Visit) -> str:
        entered.person.name = "Half Done"
        entered.tx.flush()
        raise ZeroDivisionError

    add(app, "/half", writes(Permission.SEE_INBOX)(half))
    assert visit("astrid").get("/half").status == 500
    assert "Half Done" not in visit("astrid").get("/me").source


@pytest.mark.parametrize("kind", ["case_id", "task_id"])
def test_a_case_that_cannot_go_on_is_marked_and_its_owner_is_promised_word(app: Flask, visit: Enter, kind: str) -> None:
    with read_only(app.extensions["database"]) as tx:
        task = tx.session.query(Task).first()
        assert task is not None

    def fault(_entered: Visit, **_facts: Any) -> str:
        raise EngineFault("engine_fault", "assess")

    add(app, f"/fault/<uuid:{kind}>", writes(Permission.SEE_INBOX)(fault))
    page = visit("astrid").get(f"/fault/{task.case_id if kind == 'case_id' else task.id}")
    assert (page.status, page.h1) == (500, "Sagen er gået i stå")
    assert page.link("Se sagen") == f"/cases/{task.case_id}"
    with read_only(app.extensions["database"]) as tx:
        assert tx.find(Case, task.case_id).condition == Condition.STUCK
        assert tx.session.query(Promise).filter(Promise.kind == "notice").count() >= 1


def test_somebody_who_is_gone_is_signed_out(app: Flask, visit: Enter) -> None:
    guest = visit()
    with guest.client.session_transaction() as session:
        session["person"] = "00000000-0000-7000-8000-000000000000"
    assert guest.get("/tasks").status == 401


def test_a_database_that_does_not_answer_is_logged(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    class Gone:
        def connect(self) -> None:
            raise OSError("gone")

    with app.app_context(), caplog.at_level(logging.WARNING):
        kept, app.extensions["database"] = app.extensions["database"], Gone()
        assert door.ready_database() is False
        app.extensions["database"] = kept
    assert "gone" in caplog.text
