"""The party's door: this link, this cookie, this language, and a case that stops is marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from processes.errors import EngineFault
from processes.records import Case, Condition
from processes.store.transaction import read_only
from tests.situations import YES
from webapp.party.entrance import COOKIE

Come = Callable[..., Any]


def test_a_cookie_of_another_link_opens_nothing(amina: Come) -> None:
    her = amina()
    her.enter()
    her.browser.client.set_cookie(COOKIE, "a guess", path=her.address)
    assert her.browser.get(f"{her.address}/answer").h1 == "Vi mangler dit svar"


def test_the_page_is_in_the_language_of_the_link_until_another_is_chosen(amina: Come) -> None:
    her = amina()
    her.browser.language = "en"  # what the browser asks for
    assert her.browser.get(her.address).language == "da"
    assert her.browser.follow("English").language == "en"


def test_a_case_that_cannot_go_on_is_marked_and_what_was_typed_waits(
    app: Flask, amina: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    her = amina()
    her.enter()

    def stumble(*_: Any) -> None:
        raise EngineFault("engine_fault", "assess")

    monkeypatch.setattr("webapp.party.finish.answer", stumble)
    page = her.browser.press("Send svaret", YES)
    assert page.status == 500
    assert "Alt er i orden" in page.text
    with read_only(app.extensions["database"]) as tx:
        assert tx.find(Case, her.case).condition == Condition.STUCK
    assert "Alt er i orden" in her.browser.get(f"{her.address}/answer").source
