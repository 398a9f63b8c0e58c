"""What is no JSON Schema of a form's shape."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from processes.errors import Invalid, Problem
from processes.forms.form import Form
from tests.processes.forms.forms_for_tests import TEXT, schema
from webapp import wording


def faults(content: dict[str, Any]) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as refused:
        Form.read(json.dumps(content, indent=1), "trial")
    return refused.value.problems


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (schema(a={"title": "uden type"}), "form_not_schema"),
        (schema(a={**TEXT, "minLength": -1}), "form_not_schema"),
        (schema(a={**TEXT, "x-choices": []}), "form_not_schema"),
        (schema(a={**TEXT, "x-check": [{"if_not": "true"}]}), "form_not_schema"),
        ({**schema(a=TEXT), "type": "array"}, "form_not_schema"),
        ({"properties": {}}, "form_not_schema"),
        ({**schema(a=TEXT), "$schema": "http://json-schema.org/draft-07/schema#"}, "form_not_schema"),
    ],
)
def test_it_is_refused_with_the_place_and_the_rule_it_breaks(content: dict[str, Any], code: str) -> None:
    problem = faults(content)[0]
    assert problem.code == code
    assert re.fullmatch(r"[\w/$-]+", problem.facts["path"])
    for locale in ("da", "en"):
        assert problem.facts["rule"] in wording.sentence(problem.code, problem.facts, locale)


def test_a_fault_of_the_dialect_comes_before_one_of_the_shape() -> None:
    both = schema(a={**TEXT, "minLength": -1}, b={"title": "no type"})
    assert [problem.where for problem in faults(both)] == ["a"]
