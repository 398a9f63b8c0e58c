"""A model tells its steps from what only stands around them."""

from __future__ import annotations

from processes.definitions.picture.read import Box
from processes.studio.importing.model import Model, Node


def test_frames_papers_and_notes_are_no_steps() -> None:
    kinds = ("pool", "lane", "userTask", "dataObjectReference", "textAnnotation", "startEvent")
    model = Model("x", {kind: Node(kind, kind, "", Box(0, 0, 1, 1)) for kind in kinds})
    assert [one.id for one in model.steps] == ["userTask", "startEvent"]
    assert [one.id for one in model.of_kind("lane", "pool")] == ["pool", "lane"]
