"""A note of an import goes through JSON unchanged."""

from __future__ import annotations

import json

from processes.studio.importing.shapes import Note


def test_a_note_is_plain_data() -> None:
    note = Note("import_guess_kind", "f1", "process.bpmn", {"name": "Læs"})
    assert Note(**json.loads(json.dumps(note.to_json()))) == note
