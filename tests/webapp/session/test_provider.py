"""Signing in by an identity provider."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from flask import Flask

from processes.records import Person
from processes.store.transaction import transaction
from tests.webapp.visitor import Visitor
from webapp.session.provider import Named

Enter = Callable[..., Visitor]


class Trusting:
    """A provider that believes whoever brings back the word it gave."""

    def begin(self, back: str, remember: dict[str, str]) -> str:
        remember["word"] = "sesame"
        return f"/elsewhere?back={back}"

    def finish(self, answer: Mapping[str, str], remembered: Mapping[str, str]) -> Named | None:
        if not remembered or answer.get("word") != remembered["word"]:
            return None
        return Named("subject-7", "astrid@kommune.example", "Astrid")


@pytest.fixture
def guest(app: Flask, visit: Enter) -> Visitor:
    app.extensions["provider"] = Trusting()
    return visit()


def test_whoever_the_provider_names_is_let_in(guest: Visitor) -> None:
    assert "arbejdskonto" in guest.get("/sign-in").text
    sent = guest.client.get("/sign-in/provider")
    assert sent.location.startswith("/elsewhere?back=http")
    page = guest.get("/sign-in/provider/back?word=sesame")
    assert page.h1 == "Mine opgaver"


def test_an_answer_that_was_not_asked_for_lets_nobody_in(guest: Visitor) -> None:
    assert guest.get("/sign-in/provider/back?word=sesame").h1 == "Log på"
    guest.client.get("/sign-in/provider")
    assert guest.get("/sign-in/provider/back?word=wrong").h1 == "Log på"
    assert guest.get("/tasks").status == 401


def test_somebody_who_is_no_longer_active_is_not_let_in(app: Flask, guest: Visitor) -> None:
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Person).filter_by(login="astrid").one().active = False
    guest.client.get("/sign-in/provider")
    assert guest.get("/sign-in/provider/back?word=sesame").h1 == "Log på"


def test_without_a_provider_there_is_no_such_page(visit: Enter) -> None:
    guest = visit()
    assert guest.get("/sign-in/provider").status == 404
    assert "arbejdskonto" not in guest.get("/sign-in").text
