"""A form's differences: questions, words, choices, conditions, order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from processes.language import Text
from processes.studio.difference.forms import compare_forms
from processes.studio.difference.shapes import Difference, Sort

FORM: dict[str, Any] = {
    "title": "Svar",
    "x-en": {"title": "Answer"},
    "required": ["days"],
    "properties": {
        "days": {"type": "integer", "title": "Dage", "x-en": {"title": "Days"}, "maximum": 5},
        "why": {
            "type": "string",
            "title": "Hvorfor",
            "x-choices": [{"value": "a", "da": "A"}, {"value": "b", "da": "B"}],
        },
        "when": {"type": "string", "title": "Hvornår", "x-show": "days > 3"},
    },
}


def told(change: Any) -> list[Difference]:
    """The differences after ``change`` has had its way with a copy."""
    after = json.loads(json.dumps(FORM))
    change(after)
    return list(compare_forms("forms/a.json", json.dumps(FORM), json.dumps(after)))


def test_a_new_question_and_one_that_is_gone() -> None:
    (new,) = told(lambda form: form["properties"].update(more={"title": "Mere", "x-en": {"title": "More"}}))
    assert (new.sort, new.kind, new.name) == (Sort.ADDED, "field", Text("Mere", "More"))
    (gone,) = told(lambda form: form["properties"].pop("when"))
    assert (gone.sort, gone.element) == (Sort.REMOVED, "when")


def test_words_conditions_and_duties_are_told_by_their_question() -> None:
    assert [(one.part, one.before, one.after) for one in told(lambda f: f["required"].append("when"))] == [
        ("required", False, True)
    ]
    (show,) = told(lambda form: form["properties"]["when"].update({"x-show": "days > 4"}))
    assert (show.part, show.before, show.after) == ("show", "days > 3", "days > 4")
    (limit,) = told(lambda form: form["properties"]["days"].update(maximum=7))
    assert (limit.part, limit.before, limit.after) == ("limit", 5, 7)
    (title,) = told(lambda form: form.update(title="Dit svar"))
    assert (title.kind, title.part, title.element) == ("form", "label", "")


def test_choices_are_told_by_their_value_and_by_their_order() -> None:
    (words,) = told(lambda form: form["properties"]["why"]["x-choices"][1].update(da="Bb"))
    assert (words.part, words.label.da) == ("choices", "b da")
    (order,) = told(lambda form: form["properties"]["why"]["x-choices"].reverse())
    assert order.part == "choice_order"


def test_a_question_asked_earlier_is_moved() -> None:
    (moved,) = told(lambda form: form.update({"x-order": ["when", "days", "why"]}))
    assert (moved.sort, moved.element, moved.before, moved.after) == (Sort.MOVED, "when", 3, 1)


def test_one_and_true_are_not_the_same() -> None:
    assert [one.part for one in told(lambda form: form["properties"]["days"].update(maximum=5.0))] == ["limit"]


def test_what_nobody_named_is_told_by_its_path() -> None:
    (odd,) = told(lambda form: form.update({"x-odd": {"a": 1}}))
    assert (odd.part, odd.label.da) == ("other", "x-odd.a")


def test_what_is_no_form_is_refused() -> None:
    with pytest.raises(ValueError, match="no form"):
        list(compare_forms("forms/a.json", "[]", "{}"))
