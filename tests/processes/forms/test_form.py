"""A form file becomes fields, and what is wrong with it is told with field and line."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.errors import Invalid
from processes.forms.field import Kind, Widget
from processes.forms.form import Form
from processes.language import Text
from tests.processes.forms.forms_for_tests import DAY, MOMENT, NUMBER, STEPS, TEXT, WHOLE, YESNO, choices, form, schema
from webapp import wording


def test_every_kind_of_field_gets_its_widget() -> None:
    read = form(
        name=TEXT,
        story={**TEXT, "x-widget": "textarea"},
        one={**TEXT, "x-choices": choices("a", "b")},
        many={**TEXT, "x-choices": choices(*"abcdef")},
        some={"type": "array", "items": {"type": "string", "enum": ["a", "b"]}, "x-choices": choices("a", "b")},
        day=DAY,
        held=MOMENT,
        met=YESNO,
        hours=NUMBER,
        category={**WHOLE, "x-choices": choices(1, 2, 3)},
        steps=STEPS,
        cpr={**TEXT, "format": "cpr"},
        cvr={**TEXT, "format": "cvr"},
        place={**TEXT, "format": "pnumber"},
    )
    assert {one.name: (one.kind, one.widget) for one in read.fields} == {
        "name": (Kind.TEXT, Widget.TEXT),
        "story": (Kind.TEXT, Widget.TEXTAREA),
        "one": (Kind.TEXT, Widget.RADIO),
        "many": (Kind.TEXT, Widget.SELECT),
        "some": (Kind.LIST, Widget.CHECKBOXES),
        "day": (Kind.DATE, Widget.DATE),
        "held": (Kind.MOMENT, Widget.DATETIME),
        "met": (Kind.TRUTH, Widget.YESNO),
        "hours": (Kind.NUMBER, Widget.NUMBER),
        "category": (Kind.WHOLE, Widget.RADIO),
        "steps": (Kind.ROWS, Widget.TABLE),
        "cpr": (Kind.CPR, Widget.TEXT),
        "cvr": (Kind.CVR, Widget.TEXT),
        "place": (Kind.PNUMBER, Widget.TEXT),
    }
    assert [column.name for column in read.fields[10].columns] == ["fromDate", "hours"]
    assert all(column.required for column in read.fields[10].columns)


def test_words_sections_sources_and_conditions_are_kept() -> None:
    read = form(
        required=("a",),
        checks=[{"if_not": "a != b", "code": "differ", "da": "Skal være forskellige.", "en": "Must differ."}],
        a={**TEXT, "x-section": {"da": "Afsnit", "en": "Section"}, "x-special": True, "minLength": 3},
        b={
            **TEXT,
            "x-show": 'a = "x"',
            "x-prefill": "known",
            "x-source": {"da": "brev", "en": "letter"},
        },
    )
    a, b = read.fields
    assert (a.title, a.section, a.required, a.special) == (
        Text("Felt a", "Field a"), Text("Afsnit", "Section"), True, True,
    )  # fmt: skip
    assert (b.show, b.prefill, b.source, b.required) == (
        'a = "x"',
        "known",
        Text("brev", "letter"),
        False,
    )
    assert (read.spec, read.names, sorted(read.special)) == ("F0.0", ("a", "b"), ["a"])
    assert read.checks[0].sentence == Text("Skal være forskellige.", "Must differ.")
    assert read.field("a") is a
    assert read.field("c") is None


def test_x_order_says_the_order() -> None:
    content = {**schema(a=TEXT, b=TEXT), "x-order": ["b", "a"]}
    assert Form.read(json.dumps(content)).names == ("b", "a")


def refused(content: dict[str, Any] | str | bytes) -> Invalid:
    source = content if isinstance(content, (str, bytes)) else json.dumps(content, indent=1)
    with pytest.raises(Invalid) as caught:
        Form.read(source, "trial")
    return caught.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({**schema(a=TEXT), "required": ["b"]}, "form_field_unknown"),
        ({**schema(a=TEXT), "x-order": []}, "form_order_wrong"),
        ({**schema(a=TEXT), "x-colour": "red"}, "form_key_unknown"),
        ({**schema(a=TEXT), "x-en": {}}, "form_text_missing"),
        ('{"type": "object",', "form_not_json"),
        ("[]", "form_not_json"),
        (b"\xff", "form_not_json"),
        ('{"a": 1,\n"a": 2}', "form_name_repeated"),
        ("[" * 100_000, "form_not_json"),
    ],
)
def test_every_fault_of_a_form_has_a_sentence(content: dict[str, Any] | str | bytes, code: str) -> None:
    fault = refused(content)
    problem = next(one for one in fault.problems if one.code == code)
    for locale in ("da", "en"):
        assert not re.search(r"\{\w+\}", wording.sentence(problem.code, problem.facts, locale))


def test_a_fault_stands_at_its_field_and_line() -> None:
    problem = refused(schema(fine=TEXT, wrong={**TEXT, "x-show": "1 +"})).problems[0]
    source = json.dumps(schema(fine=TEXT, wrong={**TEXT, "x-show": "1 +"}), indent=1).splitlines()
    assert problem.where == "wrong"
    assert problem.line is not None
    assert '"wrong"' in source[problem.line - 1]


def test_all_faults_are_told_at_once() -> None:
    assert len(refused(schema(a={**TEXT, "x-widget": "slider"}, b={**TEXT, "format": "email"})).problems) == 2


KEYS = ["type", "properties", "title", "x-en", "a", "x-choices", "items", "required"]
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["object", "array"])
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_no_json_makes_the_reader_fall_over(content: Any) -> None:
    try:
        read = Form.read(json.dumps(content))
    except Invalid as fault:
        read = None
        found = fault.problems
    assert (found if read is None else read.title) is not None


def test_papers_may_be_asked_for() -> None:
    asked, not_asked = ({**schema(name=TEXT), **more} for more in ({"x-attachments": True}, {}))
    assert [Form.read(json.dumps(one)).attachments for one in (asked, not_asked)] == [True, False]
