"""Each way a link can end is a friendly page that says why, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from processes import clock
from processes.parties.withdraw import withdraw
from processes.records import Invitation, Task, TaskCondition
from processes.store.transaction import Transaction, transaction
from processes.tasks.complete import complete
from tests.parties import cast_of
from tests.situations import YES

Come = Callable[..., Any]


def _expire(tx: Transaction, task: Task) -> None:
    tx.session.query(Invitation).filter_by(task_id=task.id).one().expires_at = clock.now() - timedelta(days=1)


def _withdraw(tx: Transaction, task: Task) -> None:
    withdraw(tx, cast_of(tx).astrid, task.id)


def _here(tx: Transaction, task: Task) -> None:
    complete(tx, cast_of(tx).astrid, task.id, {**YES, "_channel": ["telefon"]})


def _gone(_tx: Transaction, task: Task) -> None:
    task.condition = TaskCondition.WITHDRAWN


ENDS = [
    (_expire, "Linket er udløbet", "The link has expired"),
    (_withdraw, "Linket er trukket tilbage", "The link was withdrawn"),
    (_here, "Vi har fået svaret", "We have the answer"),
    (_gone, "Du skal ikke svare mere", "You need not answer any more"),
]


@pytest.mark.parametrize(("end", "danish", "english"), ENDS)
def test_a_link_that_has_ended_says_why(app: Flask, amina: Come, end: Any, danish: str, english: str) -> None:
    her = amina()
    with transaction(app.extensions["database"]) as tx:
        end(tx, tx.find(Task, her.task))
    page = her.browser.get(her.address)
    assert (page.status, page.h1) == (409, danish)
    her.browser.language = "en"
    her.browser.get(f"/language/en?next={her.address}")
    assert her.browser.page.h1 == english


def test_a_link_that_was_used_says_so_to_whoever_opens_it_again(amina: Come) -> None:
    her = amina()
    her.enter()
    her.browser.press("Send svaret", YES)
    page = her.browser.get(her.address)
    assert (page.status, page.h1) == (409, "Du har allerede svaret")


@pytest.mark.parametrize("token", ["x", "æøå", "x" * 400])
def test_a_link_nobody_made_is_no_page_of_the_house(amina: Come, token: str) -> None:
    her = amina()
    page = her.browser.get(f"/part/{token}")
    assert (page.status, page.h1) == (404, "Vi kender ikke linket")


def test_an_answer_that_comes_after_the_visit_ended_is_kept_on_the_page(amina: Come) -> None:
    her = amina()
    her.enter()
    later = clock.now() + timedelta(hours=3)
    with clock.frozen(later):
        page = her.browser.press("Send svaret", {"reason": ["Det vil jeg sige"], "granted": ["true"]})
    assert page.h1 == "Skriv koden igen"
    assert "Det vil jeg sige" in page.text


def test_who_asks_for_too_many_codes_is_told_to_call(amina: Come) -> None:
    her = amina()
    her.browser.get(her.address)
    her.browser.press("Send mig koden")
    for _ in range(7):
        her.browser.press("Send mig en ny kode")
    page = her.browser.press("Send mig en ny kode")
    assert (page.status, page.h1) == (409, "Der er sendt for mange koder")
