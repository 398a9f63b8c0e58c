"""What may be reported to a case."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from uuid import UUID

import pytest

from processes.cases.overview import CasePage
from processes.cases.parts import Reportable
from processes.errors import Conflict
from processes.forms.form import Form
from processes.language import Locale, Text
from tests.situations import review
from webapp.cases.reporting import reporting


def a_page(form: Form | None) -> CasePage:
    empty: dict[str, Any] = {field.name: None for field in fields(CasePage)}
    event = Reportable(UUID(int=7), "came", Text("Raskmelding", "Recovery"), form)
    return CasePage(**{**empty, "id": UUID(int=1), "facts": {}, "events": (event,)})


def test_the_form_of_the_event_is_shown_with_what_was_typed() -> None:
    form = Form.read(review().content["forms/apply.json"], "apply")
    given = reporting(a_page(form), UUID(int=7), Locale.DA, {"amount": ["12"]})
    assert [question.value for question in given["form"].sections[0].questions] == ["", "12"]


def test_an_event_without_a_form_asks_nothing() -> None:
    assert reporting(a_page(None), UUID(int=7), Locale.DA)["form"].sections == ()


def test_what_the_case_does_not_wait_for_is_a_conflict() -> None:
    with pytest.raises(Conflict, match="not_waiting"):
        reporting(a_page(None), UUID(int=8), Locale.DA)
