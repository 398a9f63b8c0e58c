"""A diagram is read as its owner sees it."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.language import Text, Unnamed
from processes.studio.difference.drawn import read_drawing
from tests.processes.studio.difference.randomly import contents
from tests.processes.studio.difference.test_diagram import STEPS, diagram


def test_things_have_their_names_and_flows_their_ends() -> None:
    drawing = read_drawing(diagram(), "process.bpmn")
    assert drawing.name("a") == Text("Læs", "Læs")
    assert drawing.name("f1") == Text("Start → Læs", "Start → Læs")
    assert drawing.name("nowhere") == Text("nowhere", "nowhere")
    assert drawing.before("g") == Text("Læs", "Læs")
    assert drawing.ways["g"] == ("f3", "f4")


def test_what_has_no_name_is_called_by_where_it_stands_as_everywhere_else() -> None:
    drawing = read_drawing(diagram(STEPS.replace(' name="Ja?"', "")), "process.bpmn")
    assert drawing.name("g") == Unnamed(
        "valget efter »Læs«", "the gateway after “Læs”", Text("efter »Læs«", "after “Læs”")
    )
    assert drawing.name("f3").da == "valget efter »Læs« → Slut"


def test_english_names_and_lanes_are_read() -> None:
    content = next(one for one in contents() if "terms.bpmn" in one)
    drawing = read_drawing(content["terms.bpmn"], "terms.bpmn")
    step = drawing.things["T3_6_purpose_and_plan"]
    assert step.name == Text("Formål, opgaver og plan", "Purpose, tasks and plan")
    assert step.parts["lane"] == "Lane_kvs"
    assert "T3_6_purpose_and_plan" in drawing.layout


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(Invalid):
        read_drawing("<oh", "process.bpmn")
