"""What was understood is written as BPMN that reads again, draws, and that the engine looks at element by element."""

from __future__ import annotations

import pytest
from lxml import etree

from processes.definitions.picture import drawings
from processes.engine import parse
from processes.engine.normalise.names import q
from processes.errors import Invalid
from processes.studio.importing.guess import understood
from processes.studio.importing.vsdx import read_vsdx
from processes.studio.importing.write import as_bpmn
from tests.processes.studio.importing.drawings import PLAIN, Box, Line, visio


def written(content: bytes) -> str:
    return as_bpmn(understood(read_vsdx(content, "a.vsdx")[0]), "home_visit")


def test_the_flow_chart_is_a_process_with_a_drawing() -> None:
    text = written(PLAIN)
    (drawing,) = drawings(text.encode())
    assert (len(drawing.shapes), len(drawing.lines)) == (6, 6)
    root = etree.fromstring(text.encode())
    process = root.find(q("process"))
    assert process is not None
    assert (process.get("id"), process.get("isExecutable")) == ("home_visit", "true")
    with pytest.raises(Invalid) as refused:  # two choices nobody wrote a condition for: said at the flows themselves
        parse({"process.bpmn": text.encode()})
    assert [(one.code, one.where) for one in refused.value.problems] == [
        ("gateway_without_condition", "l1_9"),
        ("gateway_without_condition", "l1_10"),
    ]


def test_lanes_pools_and_papers_are_written_as_bpmn_wants_them() -> None:
    boxes = [
        Box("CFF Container", "Kommune", 5, 8, 9, 4),
        Box("Swimlane", "Sagsbehandler", 5, 9, 9, 2),
        Box("Swimlane", "Leder", 5, 7, 9, 2),
        Box("Task", "Læs", 3, 9),
        Box("Task", "Godkend", 3, 7),
        Box("Data Object", "Brev", 6, 9),
        Box("Text Annotation", "Husk", 7, 7),
    ]
    root = etree.fromstring(written(visio(boxes, [Line(4, 5), Line(4, 6)])).encode())
    assert [one.get("name") for one in root.iter(q("participant"))] == ["Kommune"]
    lanes = {one.get("name"): [ref.text for ref in one] for one in root.iter(q("lane"))}
    assert lanes == {"Sagsbehandler": ["f1_4"], "Leder": ["f1_5"]}
    assert [one.findtext(q("text")) for one in root.iter(q("textAnnotation"))] == ["Husk"]
    assert len(list(root.iter(q("dataObject")))) == 1
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
