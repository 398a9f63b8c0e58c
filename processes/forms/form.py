"""A form as its file says: JSON Schema 2020-12 with both languages, read once and checked to the last key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from processes.errors import Invalid, Problem
from processes.forms.field import Check, Field
from processes.forms.read_field import Place, read_check, read_feel, read_field, read_text
from processes.forms.schema import schema_problems
from processes.language import Text

_KEYS = frozenset(
    "$schema $id $comment title description type properties required additionalProperties"
    " x-en x-spec x-order x-check x-derive x-bulk"
    " x-attachments".split()
)
RULING = frozenset({"decisionType", "outcome", "legalBasis"})  # a form that asks these writes a ruling


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its fields in the order they are asked, the checks over all of them, and what follows from the answers.

    ``derived`` are facts nobody is asked for (``x-derive``): name -> FEEL over the answers and the case's facts.
    ``bulk`` (``x-bulk``): many tasks may be completed with the same answers. ``attachments`` (``x-attachments``): a
    party may put papers beside its answer; an employee always may.
    """

    key: str
    spec: str
    title: Text
    description: Text
    fields: tuple[Field, ...]
    checks: tuple[Check, ...] = ()
    derived: tuple[tuple[str, str], ...] = ()
    bulk: bool = False
    attachments: bool = False

    @classmethod
    def read(cls, source: bytes | str, key: str = "") -> Form:
        """The form in this file; raises Invalid with every fault, its field and line."""
        return _read(source, key)

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        return next((one for one in self.fields if one.name == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the answers and of what follows from them."""
        return (*(one.name for one in self.fields), *(name for name, _ in self.derived))

    @property
    def rules(self) -> bool:
        """Does it write a ruling (F0.1)?"""
        return set(self.names) >= RULING

    @property
    def special(self) -> frozenset[str]:
        """The names of the answers that are special categories of personal data."""
        return frozenset(one.name for one in self.fields if one.special)


@lru_cache(maxsize=512)
def _read(source: bytes | str, key: str) -> Form:
    text = _text(source, key)
    content = _parse(text, key)
    place = Place(key, text, [])
    place.problems.extend(schema_problems(content, place))
    if place.problems:  # what is not even a schema is not looked at further
        raise Invalid(place.problems, "form_invalid", form=key)
    form = _form(content, key, place)
    if place.problems:
        raise Invalid(place.problems, "form_invalid", form=key)
    return form


def _text(source: bytes | str, key: str) -> str:
    try:
        return source.decode("utf-8-sig") if isinstance(source, bytes) else source
    except UnicodeDecodeError as fault:
        raise Invalid(Problem("form_not_json", key), "form_invalid", form=key) from fault


def _parse(text: str, key: str) -> dict[str, Any]:
    repeated: list[Problem] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen = dict(pairs)
        if len(seen) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            repeated.append(Problem("form_name_repeated", key, {"name": twice}, _last_line(text, twice)))
        return seen

    try:
        content = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as fault:
        raise Invalid(Problem("form_not_json", key, {}, fault.lineno, fault.colno), "form_invalid", form=key) from fault
    except RecursionError as fault:
        raise Invalid(Problem("form_not_json", key), "form_invalid", form=key) from fault
    if not isinstance(content, dict):
        raise Invalid(Problem("form_not_json", key, {}, 1), "form_invalid", form=key)
    if repeated:
        raise Invalid(repeated, "form_invalid", form=key)
    return content


def _last_line(text: str, name: str) -> int | None:
    found = list(re.finditer(rf'"{re.escape(name)}"\s*:', text))
    return text.count("\n", 0, found[-1].start()) + 1 if found else None


def _form(content: Mapping[str, Any], key: str, place: Place) -> Form:
    for unknown in sorted(set(content) - _KEYS):
        place.note("form_key_unknown", "", unknown, name=unknown)
    properties: Mapping[str, Any] = content.get("properties", {})
    required = frozenset(content.get("required", ()))
    for name in sorted(required - set(properties)):
        place.note("form_field_unknown", name, name, name=name)
    return Form(
        key=key,
        spec=str(content.get("x-spec", "")),
        title=read_text(content, "title", place, "", needed=True),
        description=read_text(content, "description", place, ""),
        fields=tuple(
            read_field(name, properties[name], place, required=name in required)
            for name in _order(content, properties, place)
        ),
        checks=tuple(read_check(one, place, "") for one in content.get("x-check", ())),
        derived=tuple(_derived(content.get("x-derive", {}), properties, place)),
        bulk=bool(content.get("x-bulk", False)),
        attachments=bool(content.get("x-attachments", False)),
    )


def _derived(said: Mapping[str, Any], properties: Mapping[str, Any], place: Place) -> Iterator[tuple[str, str]]:
    """What follows from the answers; a name that is asked for as well would be answered twice."""
    for name in said:
        if name in properties:
            place.note("form_name_repeated", "", name, name=name)
        yield name, read_feel(said, name, place, "")


def _order(content: Mapping[str, Any], properties: Mapping[str, Any], place: Place) -> Iterator[str]:
    """The names in the order they are asked; ``x-order`` must name each field once."""
    order = content.get("x-order")
    if order is None:
        yield from properties
        return
    if not isinstance(order, list) or sorted(map(str, order)) != sorted(properties):
        place.note("form_order_wrong", "", "x-order")
        return
    yield from order
