"""Ids are there once, and none of the reserved ones."""

from __future__ import annotations

import pytest

from processes.engine.normalise import is_made
from tests.processes.engine.normalise.drawings import (
    chain,
    diagram,
    normalised,
    refused,
    ways,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("duplicate_id", "a", '<userTask id="a"/><userTask id="a"/>'),
        ("id_unusable", "_made.p", '<userTask id="a"/><userTask id="_made.p"/>'),
        ("id_missing", "f", '<userTask id="a"/></process><process>'),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


@pytest.mark.parametrize("reserved", ["Start", "End", "Root", "StartEventSplit", "x.BoundaryEventJoin"])
def test_a_reserved_id_gets_another_and_the_note_tells_the_old(reserved: str) -> None:
    content = diagram(f'<startEvent id="s"/><task id="{reserved}"/><endEvent id="e"/>' + chain("s", reserved, "e"))
    root, notes = normalised(content)
    (note,) = [note for note in notes if note.code == "id_renamed"]
    assert note.facts["was"] == reserved
    assert is_made(note.element)
    assert {("s", note.element), (note.element, "e")} <= ways(root)
