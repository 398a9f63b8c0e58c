"""Reads one property of a form's schema into a field and notes what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from processes.errors import Problem
from processes.forms.field import NO_TEXT, Check, Choice, Field, Kind, Limits, Widget
from processes.language import Text
from processes.rules.feel import FeelError, compile_expression

_KEYS = frozenset(
    "type title description format enum const items properties required minLength maxLength minimum maximum"
    " exclusiveMinimum exclusiveMaximum multipleOf pattern minItems maxItems uniqueItems default"
    " x-en x-choices x-section x-show x-required x-check x-widget x-prefill x-source x-special $comment".split()
)
_FORMATS = {"date": Kind.DATE, "date-time": Kind.MOMENT, "cpr": Kind.CPR, "cvr": Kind.CVR, "pnumber": Kind.PNUMBER}
_TYPES = {"integer": Kind.WHOLE, "number": Kind.NUMBER, "boolean": Kind.TRUTH, "string": Kind.TEXT}
_FITTING = {
    Kind.TEXT: {Widget.TEXT, Widget.TEXTAREA, Widget.RADIO, Widget.SELECT},
    Kind.WHOLE: {Widget.NUMBER, Widget.RADIO, Widget.SELECT},
    Kind.NUMBER: {Widget.NUMBER},
    Kind.TRUTH: {Widget.YESNO, Widget.CHECKBOXES},
    Kind.DATE: {Widget.DATE},
    Kind.MOMENT: {Widget.DATETIME, Widget.SLOT},
    Kind.LIST: {Widget.CHECKBOXES},
    Kind.ROWS: {Widget.TABLE},
    Kind.CPR: {Widget.TEXT},
    Kind.CVR: {Widget.TEXT},
    Kind.PNUMBER: {Widget.TEXT},
}
_CHOSEN = (Widget.RADIO, Widget.SELECT)
_FEW = 5  # so many choices are shown as radio buttons, more as a list


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading stands: the form's key, its text for line numbers, and the faults so far."""

    key: str
    text: str
    problems: list[Problem]

    def line(self, name: str) -> int | None:
        """The first line on which this name is a key."""
        found = re.search(rf'"{re.escape(name)}"\s*:', self.text) if name else None
        return self.text.count("\n", 0, found.start()) + 1 if found else None

    def note(self, code: str, where: str, at: str, **facts: Any) -> None:
        """Note one fault of field ``where``; ``at`` is the key whose line is told."""
        self.problems.append(Problem(code, where or self.key, facts, self.line(at)))


def read_field(name: str, schema: Mapping[str, Any], place: Place, *, required: bool) -> Field:
    """The field a property describes."""
    for unknown in sorted(set(schema) - _KEYS):
        place.note("form_key_unknown", name, name, name=unknown)
    kind = _kind(name, schema, place)
    choices = _choices(name, schema, place)
    return Field(
        name=name,
        kind=kind,
        widget=_widget(name, schema, kind, choices, place),
        title=read_text(schema, "title", place, name, needed=True),
        help=read_text(schema, "description", place, name),
        required=required,
        required_if=read_feel(schema, "x-required", place, name),
        show=read_feel(schema, "x-show", place, name),
        checks=tuple(read_check(one, place, name) for one in schema.get("x-check", ())),
        choices=choices,
        section=Text.of(schema["x-section"]) if "x-section" in schema else None,
        prefill=read_feel(schema, "x-prefill", place, name),
        source=Text.of(schema["x-source"]) if "x-source" in schema else None,
        special=bool(schema.get("x-special", False)),
        limits=_limits(name, schema, place),
        columns=_columns(schema, place) if kind is Kind.ROWS else (),
    )


def read_text(content: Mapping[str, Any], key: str, place: Place, name: str, *, needed: bool = False) -> Text:
    """The words at ``key`` in Danish and, from ``x-en``, in English; one without the other is a fault."""
    danish, english = content.get(key, ""), content.get("x-en", {}).get(key, "")
    if bool(danish) != bool(english) or (needed and not danish):
        place.note("form_text_missing", name, name or key, key=key)
    return Text(danish, english) if danish or english else NO_TEXT


def read_check(raw: Mapping[str, str], place: Place, name: str) -> Check:
    """One ``x-check``."""
    _compile(raw["if_not"], "x-check", place, name)
    return Check(raw["if_not"], raw["code"], Text(raw["da"], raw["en"]))


def read_feel(schema: Mapping[str, Any], key: str, place: Place, name: str) -> str:
    """The FEEL under ``key``, empty where there is none; what cannot be read is noted at its place."""
    source = str(schema.get(key, ""))
    if source:
        _compile(source, key, place, name)
    return source


def _compile(source: str, key: str, place: Place, name: str) -> None:
    try:
        compile_expression(source)
    except FeelError as fault:
        place.note("form_feel_wrong", name, name or key, key=key, source=source, because=fault.code)


def _kind(name: str, schema: Mapping[str, Any], place: Place) -> Kind:
    kind = schema["type"]
    if kind == "array":
        return Kind.ROWS if schema.get("items", {}).get("type") == "object" else Kind.LIST
    if kind == "string" and "format" in schema:
        if schema["format"] in _FORMATS:
            return _FORMATS[schema["format"]]
        place.note("form_format_unknown", name, name, value=schema["format"])
    if kind not in _TYPES:
        place.note("form_type_unknown", name, name, value=kind)
    return _TYPES.get(kind, Kind.TEXT)


def _widget(name: str, schema: Mapping[str, Any], kind: Kind, choices: tuple[Choice, ...], place: Place) -> Widget:
    said = schema.get("x-widget")
    if said is None:
        return _usual_widget(kind, choices)
    if said not in set(Widget):
        place.note("form_widget_unknown", name, name, value=said)
        return _usual_widget(kind, choices)
    widget = Widget(said)
    if widget not in _FITTING[kind]:
        place.note("form_widget_does_not_fit", name, name, value=said, kind=kind.value)
    if (widget in _CHOSEN or kind is Kind.LIST) and not choices:
        place.note("form_choices_missing", name, name)
    return widget


def _usual_widget(kind: Kind, choices: tuple[Choice, ...]) -> Widget:
    if choices and kind is not Kind.LIST:
        return Widget.RADIO if len(choices) <= _FEW else Widget.SELECT
    usual = {
        Kind.WHOLE: Widget.NUMBER,
        Kind.NUMBER: Widget.NUMBER,
        Kind.TRUTH: Widget.YESNO,
        Kind.DATE: Widget.DATE,
        Kind.MOMENT: Widget.DATETIME,
        Kind.LIST: Widget.CHECKBOXES,
        Kind.ROWS: Widget.TABLE,
    }
    return usual.get(kind, Widget.TEXT)


def _choices(name: str, schema: Mapping[str, Any], place: Place) -> tuple[Choice, ...]:
    """The choices; where the schema has an ``enum`` too, both must name the same values."""
    choices = tuple(
        Choice(one["value"], Text(one["da"], one["en"]), Text.of(one.get("help", NO_TEXT)))
        for one in schema.get("x-choices", ())
    )
    values = [one.value for one in choices]
    enum = schema.get("enum", schema.get("items", {}).get("enum"))
    if len(set(values)) < len(values) or (enum is not None and list(enum) != values):
        place.note("form_choices_differ", name, name)
    return choices


def _columns(schema: Mapping[str, Any], place: Place) -> tuple[Field, ...]:
    items: Mapping[str, Any] = schema.get("items", {})
    required = items.get("required", ())
    return tuple(
        read_field(name, column, place, required=name in required)
        for name, column in items.get("properties", {}).items()
    )


def _limits(name: str, schema: Mapping[str, Any], place: Place) -> Limits:
    try:
        re.compile(schema.get("pattern", ""))
    except re.error:
        place.note("form_pattern_wrong", name, name, value=schema["pattern"])
    return Limits(
        least=schema.get("minLength", schema.get("minItems")),
        most=schema.get("maxLength", schema.get("maxItems")),
        low=_number(schema.get("minimum")),
        high=_number(schema.get("maximum")),
        above=_number(schema.get("exclusiveMinimum")),
        below=_number(schema.get("exclusiveMaximum")),
        pattern=schema.get("pattern"),
        must_be=schema.get("const") if isinstance(schema.get("const"), bool) else None,
    )


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
