"""Completing a task from its page: what happened, what happens now, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.situations import NO, YES
from tests.webapp.inbox.test_routes import count, open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_completing_says_what_happened_and_what_happens_now(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    page = astrid.press("Færdiggør", YES)
    assert page.address == "/tasks"
    assert "Du færdiggjorde »Vurdér ansøgning« i sag 2026-" in page.said
    assert "Godkend" in page.said
    assert "Amina" not in page.tasks
    assert count(app, "TaskCompleted") == 1


def test_a_case_that_ends_is_said_to_be_closed_or_to_wait(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    assert "Nu " in astrid.press("Færdiggør", NO).said


def test_missing_answers_come_back_with_a_sentence_at_each_and_everything_else_kept(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    page = astrid.press("Færdiggør", {"reason": "Alt er i orden", "amount": "12,5"})
    assert page.status == 422
    assert len(page.faults) == 1
    assert "1 svar mangler" in page.text
    assert "Alt er i orden" in page.source
    assert 'value="12,5"' in page.source
    assert page.doc.xpath("//*[@id='faults' and @role='alert' and @tabindex='-1']")
    assert "Godkend" in astrid.press("Færdiggør", {"granted": "true"}).said


def test_a_double_click_does_nothing_twice(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    address, fields = astrid.page.button("Færdiggør")
    astrid.post(address, {**fields, **YES})
    page = astrid.post(address, {**fields, **YES})
    assert page.status == 409
    assert "Du har allerede færdiggjort opgaven" in page.text
    assert "Alt er i orden" in page.text
    assert count(app, "TaskCompleted") == 1
