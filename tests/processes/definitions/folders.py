"""A small sound process folder, to be broken by the tests one thing at a time."""

from __future__ import annotations

import json
from pathlib import Path

BROKEN = Path(__file__).parent / "broken"

MANIFEST = """\
title = { da = "Fravær", en = "Leave" }
owner = "egon"
kle = "81.20.00"
start_groups = ["office"]
retention = "P5Y"

[[stage]]
key = "handling"
name = { da = "Vi behandler", en = "We handle it" }
now = { da = "Vi læser.", en = "We read." }
next = { da = "Du får svar.", en = "You will be answered." }
you = { da = "Du venter.", en = "You wait." }
"""


def form(name: str) -> bytes:
    """A form that asks one whole number."""
    asked = {"type": "integer", "title": "Dage", "x-en": {"title": "Days"}}
    return json.dumps(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Formular",
            "x-en": {"title": "Form"},
            "x-spec": "F1",
            "type": "object",
            "properties": {name: asked},
        }
    ).encode()


def folder(diagram: bytes | None = None) -> dict[str, bytes]:
    """The files of the folder, with this diagram."""
    return {
        "process.toml": MANIFEST.encode(),
        "process.bpmn": (BROKEN / "sound.bpmn").read_bytes() if diagram is None else diagram,
        "texts.da.toml": 'assess = "Læs anmodningen."'.encode(),
        "texts.en.toml": b'assess = "Read the request."',
        "forms/request.json": form("days"),
        "forms/assessment.json": form("reasonable"),
    }
