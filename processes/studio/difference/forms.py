"""What differs between two forms: questions, their words, choices, conditions and order."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from processes.language import Text
from processes.studio.difference.flat import ORDER, Change, changes, out_of_order
from processes.studio.difference.shapes import About, Area, Difference

# What a part of a question is called, by the beginning of its path.
PARTS: Mapping[str, str] = {
    "title": "label",
    "x-en.title": "label_en",
    "description": "help",
    "x-en.description": "help_en",
    "type": "answer",
    "format": "answer",
    "x-widget": "widget",
    "enum": "choices",
    "x-choices": "choices",
    "items": "columns",
    "x-section": "section",
    "x-show": "show",
    "x-required": "required_if",
    "required": "required",
    "x-check": "check",
    "x-prefill": "prefill",
    "x-source": "source_of",
    "x-special": "special",
    "x-derive": "derived",
    "x-bulk": "bulk",
    "x-spec": "form_place",
    "const": "must_be",
    **dict.fromkeys(("minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), "limit"),
    **dict.fromkeys(("multipleOf", "pattern", "minItems", "maxItems", "uniqueItems"), "limit"),
}
WHOLE = ("properties", "required", "x-order")


def compare_forms(file: str, before: str, after: str) -> Iterator[Difference]:
    """Every difference between the two, in the order of the second. Raises ``ValueError`` when one is no JSON."""
    left, right = _read(before), _read(after)
    whole = About(Area.FORMS, file, "", "form", _title(right))
    for change in changes(_without(left, WHOLE), _without(right, WHOLE)):
        yield _part(whole, change)
    old, new = _questions(left), _questions(right)
    for name, question in new.items():
        about = About(Area.FORMS, file, name, "field", _title(question, name))
        if name not in old:
            yield about.added()
            continue
        for change in changes(old[name], question):
            yield _part(about, change)
    for name, question in old.items():
        if name not in new:
            yield About(Area.FORMS, file, name, "field", _title(question, name)).removed()
    were, are = _order(left), _order(right)
    for name in map(str, out_of_order(were, are)):
        about = About(Area.FORMS, file, name, "field", _title(new[name], name))
        yield about.moved("order", were.index(name) + 1, are.index(name) + 1)


def _read(source: str) -> dict[str, Any]:
    read = json.loads(source)
    if not isinstance(read, dict):
        raise ValueError("no form")  # noqa: TRY004  (what cannot be read is one kind of fault here)
    return read


def _without(form: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in form.items() if name not in names}


def _questions(form: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Every question by its name, with whether it must be answered."""
    asked, required = form.get("properties"), form.get("required")
    must = {one for one in required if isinstance(one, str)} if isinstance(required, list) else set()
    found = {name: one if isinstance(one, dict) else {"value": one} for name, one in _entries(asked)}
    return {name: {**one, "required": name in must} if _is_scalar(one.get("required")) else one
            for name, one in found.items()}  # fmt: skip


def _is_scalar(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def _entries(value: Any) -> list[tuple[str, Any]]:
    return list(value.items()) if isinstance(value, dict) else []


def _order(form: Mapping[str, Any]) -> list[str]:
    said, asked = form.get("x-order"), [name for name, _ in _entries(form.get("properties"))]
    named = [one for one in said if one in asked] if isinstance(said, list) else []
    return [*dict.fromkeys(named), *(one for one in asked if one not in named)]


def _title(said: Mapping[str, Any], name: str = "") -> Text:
    english = said.get("x-en")
    danish = str(said.get("title") or name)
    return Text(danish, str((english.get("title") if isinstance(english, dict) else "") or danish))


def _part(about: About, change: Change) -> Difference:
    words = ".".join(change.path)
    found = max((one for one in PARTS if words == one or words.startswith(f"{one}.")), key=len, default="")
    part = PARTS.get(found, "other")
    rest = " ".join(one for one in change.path[len(found.split(".")) :] if one != ORDER)
    if change.path[-1:] == (ORDER,) and part == "choices":
        part = "choice_order"
    label = words if part == "other" else rest
    return about.changed(part, change.before, change.after, Text(label, label))


__all__ = ["compare_forms"]
