"""Invented ids never meet."""

from __future__ import annotations

from processes.engine.normalise import is_made
from tests.processes.engine.normalise.drawings import (
    diagram,
    flow,
    normalised,
)


def test_the_same_drawing_in_two_files_gets_different_invented_ids() -> None:
    steps = '<startEvent id="s"/><task id="a"/><task id="b"/>' + flow("s", "a") + flow("s", "b")
    made = []
    for process in ("first", "second"):
        root, _ = normalised(diagram(steps, process=process), process)
        made.append({own for element in root.iter() if is_made(own := element.get("id", ""))})
    assert made[0]
    assert not made[0] & made[1]
