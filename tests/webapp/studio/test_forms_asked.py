"""A question's page sent back unchanged gives its schema as it was; what is typed becomes its keys."""

from __future__ import annotations

from typing import Any

from werkzeug.datastructures import MultiDict

from processes.studio.forms import fields_of, raw_of, words_of
from tests.shipped import SHIPPED
from webapp.studio.forms_asked import FEEL, NUMBERS, asked

FILES = sorted(SHIPPED.glob("*/forms/*.json"))
PLAIN: dict[str, Any] = {"type": "string", "title": "Svar", "x-en": {"title": "Answer"}, "$comment": "ours"}


def as_sent(raw: Any, required: bool) -> MultiDict[str, str]:
    """What a browser sends of the question's page."""
    row = next(fields_of({"properties": {"it": raw}}))
    form = MultiDict({"truths": "yes", "kind": row.kind.value, "x-widget": raw.get("x-widget", "")})
    for part in ("title", "description"):
        words = words_of(raw, part)
        form.update({f"{part}.da": words.da, f"{part}.en": words.en})
    for key in ("x-section", "x-source"):
        said = raw.get(key) or {"da": "", "en": ""}
        form.update({f"{key}.{language}": said[language] for language in ("da", "en")})
    form.update({key: str(raw.get(key, "")) for key in (*FEEL, *NUMBERS)})
    form.update({name: "yes" for name, on in (("required", required), ("x-special", raw.get("x-special"))) if on})
    _lines(form, "choices", "choice", raw.get("x-choices") or [], ("value", "da", "en"))
    _lines(form, "checks", "check", raw.get("x-check") or [], ("if_not", "code", "da", "en"))
    if row.kind == "rows":
        form["columns"] = "yes"
        for at, (name, column) in enumerate(raw["items"]["properties"].items()):
            words = words_of(column, "title")
            form.update({f"column.{at}.{key}": said for key, said in (("was", name), ("name", name))})
            form.update({f"column.{at}.da": words.da, f"column.{at}.en": words.en})
    return form


def _lines(form: MultiDict[str, str], mark: str, name: str, lines: list[Any], keys: tuple[str, ...]) -> None:
    form[mark] = "yes"
    for at, line in enumerate([*lines, {}]):
        form.update({f"{name}.{at}.{key}": str(line.get(key, "")) for key in keys})


def test_every_question_of_every_shipped_form_comes_back_as_it_was() -> None:
    tried = 0
    for path in FILES:
        for row in fields_of(raw_of(path.read_text(encoding="utf-8"))):
            change = asked(as_sent(row.raw, row.required), row.raw)
            assert (change.schema, change.required) == (row.raw, row.required), f"{path.name}: {row.name}"
            assert list(change.schema) == list(row.raw)
            tried += 1
    assert tried > 700


def test_another_kind_takes_along_only_what_fits_it() -> None:
    raw = {**PLAIN, "format": "date", "minimum": 3, "x-widget": "date"}
    form = as_sent(raw, False)
    form["kind"] = "truth"
    assert asked(form, raw).schema == {**PLAIN, "type": "boolean"}
    form["kind"] = "list"
    assert asked(form, raw).schema["items"] == {"type": "string"}
    form["kind"] = "rows"
    assert list(asked(form, raw).schema["items"]["properties"]) == ["text"]


def test_choices_are_added_changed_and_taken_out_and_the_values_follow() -> None:
    raw = {
        **PLAIN,
        "enum": ["a", "b"],
        "x-choices": [{"value": "a", "da": "A", "en": "A", "help": {"da": "h", "en": "h"}}],
    }
    form = as_sent(raw, False)
    form.update({"choice.1.da": "C", "choice.1.en": "C"})
    form["choice.1.value"] = "c"
    schema = asked(form, raw).schema
    assert [one["value"] for one in schema["x-choices"]] == schema["enum"] == ["a", "c"]
    assert schema["x-choices"][0]["help"] == {"da": "h", "en": "h"}
    form["choice.0.value"] = form["choice.1.value"] = ""
    assert "x-choices" not in asked(form, raw).schema


def test_whole_numbers_stay_numbers() -> None:
    raw = {**PLAIN, "type": "integer", "x-choices": [{"value": 1, "da": "en", "en": "one"}], "minimum": 1}
    form = as_sent(raw, False)
    form["minimum"], form["maximum"] = "2", "2,5"
    schema = asked(form, raw).schema
    assert (schema["x-choices"][0]["value"], schema["minimum"], schema["maximum"]) == (1, 2, 2.5)


def test_columns_keep_what_the_page_does_not_show() -> None:
    column = {"type": "integer", "title": "Timer", "x-en": {"title": "Hours"}, "minimum": 0}
    raw = {
        **PLAIN,
        "type": "array",
        "items": {"type": "object", "properties": {"hours": column}, "required": ["hours"]},
    }
    form = as_sent(raw, False)
    form["column.0.da"] = "Timer om ugen"
    items = asked(form, raw).schema["items"]
    assert items["properties"]["hours"] == {**column, "title": "Timer om ugen"}
    form["column.0.name"] = ""
    assert asked(form, raw).schema["items"] == {"type": "object", "properties": {}, "required": []}


def test_a_page_without_a_field_changes_nothing() -> None:
    change = asked(MultiDict(), PLAIN)
    assert (change.schema, change.required) == (PLAIN, None)
