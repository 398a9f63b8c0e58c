"""A drawing is understood as BPMN, and whatever was guessed or left out is told."""

from __future__ import annotations

from processes.studio.importing.guess import moved, understood
from processes.studio.importing.model import Model
from processes.studio.importing.vsdx import read_vsdx
from tests.processes.studio.importing.drawings import PLAIN, Box, Line, visio


def model_of(content: bytes) -> Model:
    return understood(read_vsdx(content, "a.vsdx")[0])


def kinds(model: Model) -> dict[str, str]:
    return {one.name: one.kind for one in model.nodes.values()}


def codes(model: Model) -> list[str]:
    return [one.code for one in model.notes]


def test_a_flow_chart_becomes_a_process() -> None:
    model = model_of(PLAIN)
    assert kinds(model) == {
        "Ansøgning kommet": "startEvent",
        "Læs ansøgning": "userTask",
        "Bevilges?": "exclusiveGateway",
        "Skriv ja": "userTask",
        "Skriv nej": "userTask",
        "Besvaret": "endEvent",
    }
    assert [(one.kind, one.name) for one in model.flows][2:4] == [("sequenceFlow", "ja"), ("sequenceFlow", "nej")]
    assert codes(model).count("import_guess_kind") == 2
    assert "import_guess_tasks" in codes(model)


def test_a_line_that_hangs_on_nothing_goes_to_what_is_near_and_is_told() -> None:
    boxes = [Box("Process", "a", 1, 9), Box("Process", "b", 4, 9)]
    near = model_of(visio(boxes, [Line(0, 0, "x", (1.6, 9, 3.4, 9))]))
    assert [(one.source, one.target) for one in near.flows] == [("f1_1", "f1_2")]
    assert "import_guess_joined" in codes(near)
    far = model_of(visio(boxes, [Line(0, 0, "x", (8, 2, 9, 3))]))
    assert (far.flows, "import_line_lost" in codes(far)) == ([], True)


def test_pools_write_to_each_other_and_papers_only_belong() -> None:
    boxes = [
        Box("Pool", "Borger", 5, 9, 8, 2),
        Box("Pool", "Kommune", 5, 5, 8, 2),
        Box("Task", "Søg", 3, 9),
        Box("Task", "Læs", 3, 5),
        Box("Data Object", "Brev", 6, 5),
    ]
    model = model_of(visio(boxes, [Line(3, 4), Line(4, 5)]))
    assert [one.kind for one in model.flows] == ["messageFlow", "association"]


def test_an_event_on_the_edge_of_a_step_hangs_on_it() -> None:
    boxes = [Box("Task", "Vent", 3, 9, 1, 0.75), Box("Intermediate Event - Timer", "4 uger", 3.3, 8.62, 0.3, 0.3)]
    event = model_of(visio(boxes)).nodes["f1_2"]
    assert (event.kind, event.attached, event.event) == ("boundaryEvent", "f1_1", "timer")


def test_documents_and_references_are_what_their_lines_make_them() -> None:
    boxes = [
        Box("Process", "a", 1, 9),
        Box("Document", "b", 3, 9),
        Box("Process", "c", 5, 9),
        Box("Document", "d", 7, 9),
    ]
    boxes.append(Box("Off-page reference", "e", 9, 9))
    model = model_of(visio(boxes, [Line(1, 2), Line(2, 3), Line(3, 5)]))
    assert [kinds(model)[one] for one in "bde"] == ["userTask", "dataObjectReference", "intermediateThrowEvent"]


def test_what_nobody_knows_is_left_out_or_taken_for_a_step_and_told() -> None:
    model = model_of(visio([Box("Blob", "Noget", 1, 9), Box("Blob", "", 3, 9), Box("Title Block", "Side 1", 5, 9)]))
    assert kinds(model) == {"Noget": "userTask"}
    assert codes(model).count("import_left_out") == 2
    assert "import_no_start" in codes(model)


def test_everything_moves_together() -> None:
    model = model_of(PLAIN)
    before = {one.id: one.box.x for one in model.nodes.values()}
    moved(model, 10, 0)
    assert all(one.box.x == before[one.id] + 10 for one in model.nodes.values())
