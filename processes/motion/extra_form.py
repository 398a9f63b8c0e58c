"""The form of a step that is added to a case: one note, whatever the process."""

from __future__ import annotations

import json
from functools import cache

from processes.forms.form import Form

EXTRA = "_extra"  # the element and the form of every added step: no diagram and no folder has them
ANSWER = "extraNote"
FORM = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "title": "Notat",
    "x-en": {"title": "Note"},
    "properties": {
        ANSWER: {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000,
            "title": "Hvad kom der ud af det?",
            "description": "Notatet kommer på sagen.",
            "x-en": {"title": "What came of it?", "description": "The note goes on the case."},
            "x-widget": "textarea",
        }
    },
    "required": [ANSWER],
}


@cache
def extra_form() -> Form:
    """The form of an added step: one note."""
    return Form.read(json.dumps(FORM), EXTRA)
