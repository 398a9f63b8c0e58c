"""Any form is filled so that it is accepted, wishes first."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from processes.forms.answerer import Answerer
from processes.forms.answers import read_answers
from processes.forms.form import Form
from tests.situations import review


def _form(properties: dict[str, Any], required: list[str] | None = None, **more: Any) -> Form:
    told = {name: {"title": name, "x-en": {"title": name}, **schema} for name, schema in properties.items()}
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "title": "Prøve",
        "x-en": {"title": "Trial"},
        "properties": told,
        "required": list(properties) if required is None else required,
        **more,
    }
    return Form.read(json.dumps(content), "trial")


def _choices(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values), "x-choices": [{"value": v, "da": v, "en": v} for v in values]}


SCHEMAS = st.sampled_from(
    [
        {"type": "string", "minLength": 30},
        {"type": "string", "maxLength": 12},
        {"type": "string", "minLength": 300, "x-widget": "textarea"},
        {"type": "string", "format": "date"},
        {"type": "string", "format": "date-time"},
        {"type": "boolean"},
        {"type": "boolean", "const": True},
        {"type": "integer", "minimum": 3, "maximum": 5},
        {"type": "number", "exclusiveMinimum": 0, "maximum": 37},
        _choices("fuld", "delvis"),
        {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}, "minItems": 1}
        | {"x-choices": [{"value": v, "da": v, "en": v} for v in ("a", "b")]},
        {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "fromDate": {"type": "string", "format": "date", "title": "Fra", "x-en": {"title": "From"}},
                    "hours": {"type": "number", "minimum": 1, "title": "Timer", "x-en": {"title": "Hours"}},
                },
                "required": ["fromDate", "hours"],
            },
        },
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(SCHEMAS, min_size=1, max_size=6))
def test_whatever_is_asked_the_form_accepts_what_is_answered(monday: datetime, schemas: list[dict[str, Any]]) -> None:
    form = _form({f"field{number}": schema for number, schema in enumerate(schemas)})
    raw = Answerer().fill(form, {})
    assert raw is not None
    assert set(read_answers(form, raw, {}, demo=True)) >= set(form.names)


@pytest.mark.parametrize("key", sorted(review().forms if hasattr(review(), "forms") else ()))
def test_the_forms_of_the_sample_process_are_filled(key: str, monday: datetime) -> None:
    form = Form.read(review().content[f"forms/{key}.json"], key)
    assert Answerer().fill(form, {}) is not None


def test_a_wish_is_answered_where_the_form_allows_it_and_let_go_where_not(monday: datetime) -> None:
    form = _form({"incapacity": _choices("fuld", "delvis", "nej"), "hours": {"type": "integer", "maximum": 37}})
    assert Answerer({"incapacity": "delvis", "hours": "20"}).fill(form, {}) == {"incapacity": "delvis", "hours": "20"}
    raw = Answerer({"incapacity": "måske", "hours": "400"}).fill(form, {})
    assert raw is not None
    assert read_answers(form, raw)["incapacity"] == "fuld"


def test_what_the_case_knows_is_filled_in(monday: datetime) -> None:
    form = _form({"name": {"type": "string", "x-prefill": "citizenName"}}, required=[])
    assert Answerer().fill(form, {"citizenName": "Amina Khan"}) == {"name": "Amina Khan"}


def test_a_check_that_fails_makes_it_answer_otherwise(monday: datetime) -> None:
    check = {"if_not": "met = true", "code": "not_met", "da": "Ikke mødt.", "en": "Not met."}
    form = _form({"met": {"type": "boolean", "x-check": [check]}})
    assert Answerer({"met": "false"}).fill(form, {}) == {"met": "true"}


def test_an_optional_question_stays_open_and_a_hidden_one_unasked(monday: datetime) -> None:
    form = _form(
        {"kind": _choices("a", "b"), "why": {"type": "string", "x-show": 'kind = "b"'}, "more": {"type": "string"}},
        required=["kind", "why"],
    )
    assert Answerer().fill(form, {}) == {"kind": "a"}


def test_a_form_nobody_can_answer_is_given_up(monday: datetime) -> None:
    check = {"if_not": "1 = 2", "code": "never", "da": "Aldrig.", "en": "Never."}
    assert Answerer().fill(_form({"met": {"type": "boolean", "x-check": [check]}}), {}) is None


def test_nobodys_number_is_invented(monday: datetime) -> None:
    assert Answerer().fill(_form({"cpr": {"type": "string", "format": "cpr"}}), {}) is None


def test_one_forms_own_wish_comes_before_a_wish_for_every_form(monday: datetime) -> None:
    form = _form({"outcome": {"type": "string"}})
    wishes = {"outcome": "forlæng", "trial.outcome": "Arbejdsgiver tilbyder lettere opgaver", "other.outcome": "x"}
    assert Answerer(wishes).fill(form, {}) == {"outcome": "Arbejdsgiver tilbyder lettere opgaver"}


def test_a_wish_may_be_reckoned_when_it_is_asked_for(monday: datetime) -> None:
    form = _form({"until": {"type": "string", "format": "date"}})
    assert Answerer({"until": lambda: "2026-09-01"}).fill(form, {}) == {"until": "2026-09-01"}


def test_a_table_gets_as_many_lines_as_it_asks_for() -> None:
    lines = {
        "type": "array",
        "minItems": 2,
        "items": {
            "type": "object",
            "properties": {"day": {"type": "string", "format": "date", "title": "Dag", "x-en": {"title": "Day"}}},
        },
    }
    full = Answerer().fill(_form({"reportDates": lines}), {})
    assert full is not None
    assert len(full["reportDates"]) == 2


def test_nobody_books_a_time_that_has_passed(monday: datetime) -> None:
    form = _form({"slot": {"type": "string", "format": "date-time", "x-widget": "slot"}})
    ahead, passed = "2026-03-05 09:00", "2026-02-26 09:00"
    assert Answerer({"slot": ahead}).fill(form, {}) == {"slot": ahead}
    filled = Answerer({"slot": passed}).fill(form, {})
    assert filled is not None
    assert filled["slot"] > "2026-03-02 08:00"
