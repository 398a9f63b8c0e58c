"""Global tasks become processes."""

from __future__ import annotations

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    by_id,
    diagram,
    flow,
    normalised,
)


def test_a_global_task_becomes_a_process_that_can_be_called() -> None:
    called = diagram(
        '<startEvent id="s"/><callActivity id="c" calledElement="g"/>' + flow("s", "c"), '<globalUserTask id="g"/>'
    )
    root, notes = normalised(called)
    process = by_id(root, "g")
    (note,) = [note for note in notes if note.code == "global_task"]
    assert process.tag == q("process")
    assert by_id(root, note.facts["made"]).tag == q("userTask")
