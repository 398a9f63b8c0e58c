"""What is wrong with one property of a form."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from processes.errors import Invalid, Problem
from processes.forms.form import Form
from tests.processes.forms.forms_for_tests import TEXT, choices, schema
from webapp import wording


def faults(content: dict[str, Any]) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as refused:
        Form.read(json.dumps(content, indent=1), "trial")
    return refused.value.problems


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (schema(a={**TEXT, "x-widget": "slider"}), "form_widget_unknown"),
        (schema(a={**TEXT, "x-widget": "date"}), "form_widget_does_not_fit"),
        (schema(a={**TEXT, "x-widget": "radio"}), "form_choices_missing"),
        (schema(a={**TEXT, "enum": ["x"], "x-choices": choices("y")}), "form_choices_differ"),
        (schema(a={**TEXT, "x-choices": choices("y", "y")}), "form_choices_differ"),
        (schema(a={**TEXT, "format": "email"}), "form_format_unknown"),
        (schema(a={"type": "null"}), "form_type_unknown"),
        (schema(a={**TEXT, "x-shwo": "true"}), "form_key_unknown"),
        (schema(a={**TEXT, "x-show": "1 +"}), "form_feel_wrong"),
        (schema(a={**TEXT, "x-prefill": "(("}), "form_feel_wrong"),
        (schema(a={**TEXT, "title": ""}), "form_text_missing"),
        (schema(a={**TEXT, "x-en": {}}), "form_text_missing"),
        (schema(a={**TEXT, "description": "kun dansk"}), "form_text_missing"),
        (schema(a={**TEXT, "pattern": "["}), "form_pattern_wrong"),
    ],
)
def test_every_fault_of_a_field_stands_at_the_field_and_has_a_sentence(content: dict[str, Any], code: str) -> None:
    problem = next(one for one in faults(content) if one.code == code)
    assert problem.where == "a"
    assert problem.line is not None
    for locale in ("da", "en"):
        assert not re.search(r"\{\w+\}", wording.sentence(problem.code, problem.facts, locale))


def test_a_column_is_read_like_a_field() -> None:
    column = {"type": "string", "format": "email", "title": "A", "x-en": {"title": "A"}}
    rows = {"type": "array", "items": {"type": "object", "properties": {"inner": column}}}
    (problem,) = faults(schema(a=rows))
    assert (problem.code, problem.where) == ("form_format_unknown", "inner")
