"""A citizen's own pages: the link, the code, the step, the receipt, and nothing else of the house."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from processes.records import Case, TaskCondition
from processes.store.transaction import read_only
from tests.situations import YES
from tests.webapp.visitor import Visitor
from webapp.party.entrance import COOKIE

Come = Callable[..., Any]


def test_before_the_code_the_page_tells_nothing_of_anybody(amina: Come) -> None:
    her = amina()
    page = her.browser.get(her.address)
    assert (page.status, page.h1) == (200, "Vi mangler dit svar")
    for secret in ("Amina", "Vurdér", "Ansøgning", "Astrid", "1234"):
        assert secret not in page.source


@pytest.mark.parametrize(
    ("language", "send", "thanks"), [("da", "Send svaret", "Tak"), ("en", "Send the answer", "Thank you")]
)
def test_she_answers_and_the_case_moves_on(app: Flask, amina: Come, language: str, send: str, thanks: str) -> None:
    her = amina(language)
    page = her.enter()
    assert page.status == 200
    assert page.language == language
    page = her.browser.press(send, YES)
    assert page.h1.startswith(thanks)
    assert page.address.endswith("/receipt")
    done = her.task_now()
    assert (done.condition, done.channel, done.completed_by_id) == (TaskCondition.DONE, "link", None)
    with read_only(app.extensions["database"]) as tx:
        assert tx.find(Case, her.case).facts["granted"] is True


def test_the_step_shows_the_citizens_lines_and_nothing_internal(amina: Come) -> None:
    page = amina().enter()
    assert "Hej Amina Khan." in page.text
    assert "Vi læser din ansøgning." in page.text
    for internal in ("Astrid", "Team north", "Godkend", "/tasks", "/cases"):
        assert internal not in page.source


def test_a_wrong_code_is_told_and_opens_nothing(amina: Come) -> None:
    her = amina()
    her.browser.get(her.address)
    her.browser.press("Send mig koden")
    wrong = "000000" if her.code() != "000000" else "000001"
    page = her.browser.press("Fortsæt", {"code": wrong})
    assert page.status == 401
    assert "Koden passer ikke" in page.text
    assert her.browser.get(f"{her.address}/answer").h1 == "Vi mangler dit svar"


def test_wrong_answers_are_told_and_nothing_typed_is_lost(amina: Come) -> None:
    her = amina()
    her.enter()
    page = her.browser.press("Send svaret", {"granted": ["true"], "reason": ["kort"]})
    assert page.status == 422
    assert len(page.faults) == 1
    assert page.doc.xpath("//textarea[@name='reason']")[0].text == "kort"
    assert her.task_now().condition == TaskCondition.OPEN


def test_she_stops_and_goes_on_later_from_another_browser(amina: Come, visit: Callable[..., Visitor]) -> None:
    her = amina()
    her.enter()
    page = her.browser.press("Gem, og fortsæt senere", {"reason": ["Halvt skrevet"]})
    assert "Dine svar er gemt." in page.text
    her.browser = visit()
    her.browser.get(her.address)
    her.browser.press("Send mig koden")
    page = her.browser.press("Fortsæt", {"code": her.code()})
    assert page.doc.xpath("//textarea[@name='reason']")[0].text == "Halvt skrevet"


def test_the_cookie_belongs_to_this_link_alone_and_opens_nothing_of_the_house(amina: Come) -> None:
    her = amina()
    her.enter()
    cookie = her.browser.client.get_cookie(COOKIE, path=her.address)
    assert cookie is not None
    assert (cookie.path, cookie.http_only, cookie.same_site) == (her.address, True, "Lax")
    for address in ("/tasks", f"/tasks/{her.task}", f"/cases/{her.case}", "/desk", "/me"):
        assert her.browser.get(address).status == 401


def test_after_signing_out_the_cookie_that_stays_behind_opens_nothing(amina: Come) -> None:
    her = amina()
    her.enter()
    cookie = her.browser.client.get_cookie(COOKIE, path=her.address)
    assert cookie is not None
    her.browser.press("Log af")
    her.browser.client.set_cookie(COOKIE, cookie.value, path=her.address)
    assert her.browser.get(f"{her.address}/answer").h1 == "Vi mangler dit svar"


def test_the_questions_that_follow_come_without_the_page(amina: Come) -> None:
    her = amina()
    her.enter()
    page = her.browser.post(f"{her.address}/fields", {"granted": "true", "csrf_token": her.forgery_token()})
    assert page.status == 200
    assert page.doc.xpath("//*[@name='reason']")


def test_a_script_hears_when_it_was_saved(amina: Come) -> None:
    her = amina()
    her.enter()
    said = {"Accept": "application/json", "Accept-Language": "da"}
    typed = {"reason": "Halvt", "csrf_token": her.forgery_token()}
    answer = her.browser.client.post(f"{her.address}/save", data=typed, headers=said)
    assert answer.get_json()["said"] == "Gemt kl. 8.00"
