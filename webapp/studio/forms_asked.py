"""What an owner typed about a question, as its schema; a key that is not on the page is kept as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from werkzeug.datastructures import MultiDict

from processes.forms.field import Kind
from processes.language import Text
from processes.studio.forms import TYPES, kind_of
from processes.studio.forms_write import FieldChange, put_words

FEEL = ("x-show", "x-required", "x-prefill")
NUMBERS = ("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems")
MOST = 200

Form = MultiDict[str, str]
Schema = dict[str, Any]


def asked(form: Form, raw: Mapping[str, Any]) -> FieldChange:
    """The whole schema of the question, and whether it must be answered where the page said so."""
    schema: Schema = deepcopy(dict(raw))
    _words(form, schema)
    _feel(form, schema)
    if not _another_kind(form, schema):
        _limits(form, schema)
    _rows(form, schema)
    if "truths" not in form:
        return FieldChange(schema)
    if bool(raw.get("x-special")) != ("x-special" in form):
        _put(schema, "x-special", "x-special" in form or None)
    return FieldChange(schema, "required" in form)


def _words(form: Form, schema: Schema) -> None:
    for part in ("title", "description"):
        if f"{part}.da" in form:
            put_words(schema, part, Text(form.get(f"{part}.da", ""), form.get(f"{part}.en", "")))
    for key in ("x-section", "x-source"):
        if f"{key}.da" in form:
            said = {language: form.get(f"{key}.{language}", "").strip() for language in ("da", "en")}
            _put(schema, key, {**(schema.get(key) or {}), **said} if any(said.values()) else None)


def _another_kind(form: Form, schema: Schema) -> bool:
    """Another kind of answer: what belonged to the old kind alone goes with it."""
    wanted = form.get("kind", "")
    if wanted not in set(Kind) or wanted == kind_of(schema):
        return False
    type_, form_at = TYPES[Kind(wanted)]
    for key in ("format", "items", "x-widget", "const", "pattern", *NUMBERS):
        schema.pop(key, None)
    schema["type"] = type_
    if form_at:
        schema["format"] = form_at
    if wanted == Kind.LIST:
        schema["items"] = {"type": "string"}
    if wanted == Kind.ROWS:
        column = {"type": "string", "title": "Tekst", "x-en": {"title": "Text"}}
        schema["items"] = {"type": "object", "properties": {"text": column}}
    return True


def _feel(form: Form, schema: Schema) -> None:
    for key in FEEL:
        if key in form:
            _put(schema, key, " ".join(form[key].split()) or None)


def _limits(form: Form, schema: Schema) -> None:
    if "x-widget" in form:
        _put(schema, "x-widget", form["x-widget"] or None)
    for key in NUMBERS:
        if key in form:
            _put(schema, key, _number(form[key], schema.get(key)))


def _number(said: str, before: Any) -> Any:
    said = said.strip().replace(",", ".")
    if not said:
        return None
    try:
        number: Any = int(said) if said.lstrip("-").isdecimal() else float(said)
    except ValueError:
        return said  # told by whoever reads the form
    return before if before == number else number


def _rows(form: Form, schema: Schema) -> None:
    if "choices" in form:
        before = schema.get("x-choices") or []
        made = list(_numbered(form, "choice", ("value", "da", "en"), before, "value"))
        whole = kind_of(schema) is Kind.WHOLE
        for one in made:
            if whole and str(one["value"]).lstrip("-").isdecimal():
                one["value"] = int(one["value"])
        _put(schema, "x-choices", made or None)
        _enum(schema, [one["value"] for one in made])
    if "checks" in form:
        before = schema.get("x-check") or []
        _put(
            schema, "x-check", list(_numbered(form, "check", ("if_not", "code", "da", "en"), before, "if_not")) or None
        )
    if "columns" in form and isinstance(schema.get("items"), Mapping):
        _columns(form, schema)


def _enum(schema: Schema, values: list[Any]) -> None:
    """Where the schema names the values too, both name the same."""
    if "enum" in schema:
        _put(schema, "enum", values or None)
    items = schema.get("items")
    if isinstance(items, dict) and "enum" in items:
        _put(items, "enum", values or None)


def _numbered(form: Form, name: str, keys: tuple[str, ...], before: list[Any], needed: str) -> Iterator[dict[str, Any]]:
    """The filled lines of a list; one keeps what the page does not show of the line it was."""
    for number in range(MOST):
        if f"{name}.{number}.{needed}" not in form:
            return
        said = {key: form.get(f"{name}.{number}.{key}", "").strip() for key in keys}
        if not said[needed]:
            continue
        was = before[number] if number < len(before) else {}
        kept = {key: was[key] for key in keys if key in was and str(was[key]) == said[key]}
        yield {**was, **said, **kept}


def _columns(form: Form, schema: Schema) -> None:
    items = schema["items"]
    before: Mapping[str, Any] = items.get("properties", {})
    columns: dict[str, Any] = {}
    for number in range(MOST):
        name = form.get(f"column.{number}.name")
        if name is None:
            break
        was = form.get(f"column.{number}.was", "")
        if not name.strip():
            continue
        column = deepcopy(dict(before.get(was, {"type": "string"})))
        put_words(column, "title", Text(form.get(f"column.{number}.da", ""), form.get(f"column.{number}.en", "")))
        columns[name.strip()] = column
    items["properties"] = columns
    if "required" in items:
        items["required"] = [name for name in items["required"] if name in columns]


def _put(schema: Schema, key: str, value: Any) -> None:
    """Nothing is no key, unless an empty list was written there."""
    if value is None and schema.get(key) != []:
        schema.pop(key, None)
    elif value is not None:
        schema[key] = value
