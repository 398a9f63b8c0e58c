"""What stands in a task's form: what was just typed, else the draft, else what is known."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from processes import clock
from processes.forms.form import Form
from processes.language import Locale, Text
from processes.tasks.page import Draft, Known, TaskPage
from tests.situations import review
from webapp.inbox.shown import filled, shown


def a_page(form: Form | None, known: Known) -> TaskPage:
    empty: dict[str, Any] = {field.name: None for field in fields(TaskPage)}
    return TaskPage(**{**empty, "id": UUID(int=1), "facts": {}, "form": form, "known": known})


@pytest.fixture
def form() -> Form:
    return Form.read(review().content["forms/assess.json"], "assess")


KNOWN = {"amount": 100}
SOURCES = {"amount": Text("Fra ansøgningen", "From the application")}
DRAFT = Draft({"reason": ["Halvt"]}, clock.now(), clock.now(), 1, "")


def test_what_is_known_is_filled_in_with_its_source(form: Form) -> None:
    filling = filled(a_page(form, Known(KNOWN, SOURCES)), None)
    assert filling is not None
    assert (filling.raw, filling.sources) == ({"amount": ["100"]}, SOURCES)


def test_a_draft_goes_before_what_is_known(form: Form) -> None:
    filling = filled(a_page(form, Known(KNOWN, SOURCES, DRAFT)), None)
    assert filling is not None
    assert filling.raw == {"reason": ["Halvt"]}


def test_what_was_just_typed_goes_before_everything(form: Form) -> None:
    filling = filled(a_page(form, Known(KNOWN, SOURCES, DRAFT)), {"reason": ["Helt"]})
    assert filling is not None
    assert filling.raw == {"reason": ["Helt"]}


def test_a_question_that_was_not_on_the_page_yet_still_has_what_is_known(form: Form) -> None:
    page = a_page(form, Known(KNOWN, SOURCES))
    newly = filled(page, {"reason": ["Helt"], "asked-questions": ["granted", "reason"]})
    emptied = filled(page, {"reason": ["Helt"], "asked-questions": ["granted", "reason", "amount"]})
    assert newly is not None
    assert emptied is not None
    assert newly.raw["amount"] == ["100"]
    assert "amount" not in emptied.raw


def test_a_task_without_a_form_asks_nothing(app: Flask) -> None:
    with app.test_request_context("/"):
        given = shown(a_page(None, Known({}, {})), Locale.DA)
    assert given["form"].sections == ()
