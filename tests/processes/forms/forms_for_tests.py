"""A form that asks for every kind of answer."""

from __future__ import annotations

import json
from typing import Any

from processes.forms.form import Form


def words(da: str, en: str) -> dict[str, Any]:
    return {"title": da, "x-en": {"title": en}}


def choices(*values: str | int) -> list[dict[str, Any]]:
    return [{"value": value, "da": f"svar {value}", "en": f"answer {value}"} for value in values]


def schema(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "x-spec": "F0.0",
        **words("Prøve", "Trial"),
        "type": "object",
        "properties": {name: {**words(f"Felt {name}", f"Field {name}"), **one} for name, one in properties.items()},
    }


def form(
    required: tuple[str, ...] = (),
    checks: list[dict[str, str]] | None = None,
    derive: dict[str, str] | None = None,
    **properties: Any,
) -> Form:
    """A form of these properties; titles are filled in."""
    content: dict[str, Any] = {**schema(**properties), "required": list(required), "x-derive": derive or {}}
    if checks:
        content["x-check"] = checks
    return Form.read(json.dumps(content), "trial")


TEXT: dict[str, Any] = {"type": "string"}
DAY: dict[str, Any] = {"type": "string", "format": "date"}
MOMENT: dict[str, Any] = {"type": "string", "format": "date-time"}
YESNO: dict[str, Any] = {"type": "boolean"}
NUMBER: dict[str, Any] = {"type": "number"}
WHOLE: dict[str, Any] = {"type": "integer"}
STEPS: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "fromDate": {**DAY, **words("Fra", "From")},
            "hours": {**NUMBER, **words("Timer", "Hours"), "minimum": 0, "maximum": 37},
        },
        "required": ["fromDate", "hours"],
    },
}
