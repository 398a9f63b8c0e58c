"""Whether a form file is a JSON Schema of the shape forms have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from processes.errors import Problem

if TYPE_CHECKING:
    from processes.forms.read_field import Place

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BOTH = {"type": "object", "properties": {"da": {"type": "string"}, "en": {"type": "string"}}, "required": ["da", "en"]}
_WORDS = {"type": "object", "additionalProperties": {"type": "string"}}
_CHECKS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("if_not", "code", "da", "en")},
        "required": ["if_not", "code", "da", "en"],
        "additionalProperties": False,
    },
}
_CHOICES = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "value": {"type": ["string", "integer"]},
            "da": {"type": "string"},
            "en": {"type": "string"},
            "help": _BOTH,
        },
        "required": ["value", "da", "en"],
        "additionalProperties": False,
    },
}
_OWN = {
    "x-en": _WORDS,
    "x-section": _BOTH,
    "x-source": _BOTH,
    "x-check": _CHECKS,
    "x-choices": _CHOICES,
    "x-show": {"type": "string"},
    "x-required": {"type": "string"},
    "x-prefill": {"type": "string"},
    "x-widget": {"type": "string"},
    "x-special": {"type": "boolean"},
}
_FIELD: Mapping[str, Any] = {
    "type": "object",
    "properties": {"type": {"type": "string"}, **_OWN},
    "required": ["type"],
}
_SHAPE = Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "$schema": {"const": _DIALECT},
            "type": {"const": "object"},
            "x-spec": {"type": "string"},
            "x-order": {"type": "array", "items": {"type": "string"}},
            "x-en": _WORDS,
            "x-check": _CHECKS,
            "x-derive": _WORDS,
            "x-bulk": {"type": "boolean"},
            "properties": {"type": "object", "additionalProperties": _FIELD},
        },
        "required": ["type", "properties"],
    }
)
_META = Draft202012Validator(Draft202012Validator.META_SCHEMA)


def schema_problems(content: Mapping[str, Any], place: Place) -> Iterator[Problem]:
    """Everything that makes the file no schema, or not of a form's shape."""
    for validator in (_META, _SHAPE):
        faults = sorted(validator.iter_errors(content), key=lambda fault: [str(step) for step in fault.absolute_path])
        for fault in faults:
            path = [str(step) for step in fault.absolute_path]
            name = path[1] if len(path) > 1 and path[0] == "properties" else ""
            facts = {"path": "/".join(path) or "/", "rule": str(fault.validator)}
            yield Problem("form_not_schema", name or place.key, facts, place.line(name or (path[0] if path else "")))
        if faults:
            return
