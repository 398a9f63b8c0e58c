"""A whole file: every fault at once, and what comes out is what SpiffWorkflow reads."""

from __future__ import annotations

from tests.processes.engine.normalise.drawings import chain, diagram, faults, flow, normalised


def test_every_fault_of_a_file_is_told_at_once() -> None:
    inside = '<scriptTask id="a"/><callActivity id="b"/>' + flow("a", "b") + flow("b", "nowhere")
    told = {
        (problem.where, problem.code) for problem in faults(diagram('<startEvent id="s"/>' + inside + flow("s", "a")))
    }
    assert {("a", "script_empty"), ("b", "call_without_process"), ("b_nowhere", "unknown_reference")} <= told


def test_what_needs_no_change_is_left_as_it_is() -> None:
    content = diagram('<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + chain("s", "a", "e"))
    root, notes = normalised(content)
    assert notes == ()
    assert [element.get("id") for element in root.iter() if element.get("id")] == [
        "d",
        "p",
        "s",
        "a",
        "e",
        "s_a",
        "a_e",
    ]
