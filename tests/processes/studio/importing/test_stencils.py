"""What the stencils mean, of Visio's own, of those for BPMN, and of flow charts."""

from __future__ import annotations

import pytest

from processes.definitions.picture.read import Box
from processes.studio.importing.shapes import Figure
from processes.studio.importing.stencils import event_of, kind_of, line_of


def figure(sort: str, **said: str) -> Figure:
    return Figure("1", sort, "Navn", Box(0, 0, 10, 10), said)


@pytest.mark.parametrize(
    ("sort", "kind"),
    [
        ("Process", "task"),
        ("Decision", "exclusiveGateway"),
        ("Start/End", "terminator"),
        ("Start Event", "startEvent"),
        ("End Event", "endEvent"),
        ("Intermediate Event", "intermediateCatchEvent"),
        ("Collapsed Sub-Process", "callActivity"),
        ("Expanded Sub-Process", "subProcess"),
        ("Parallel Gateway", "parallelGateway"),
        ("Swimlane", "lane"),
        ("Pool / Lane", "lane"),
        ("CFF Container", "pool"),
        ("Text Annotation", "textAnnotation"),
        ("Data Object", "dataObjectReference"),
        ("Document", "paper"),
        ("Off-page reference", "link"),
        ("Separator", "nothing"),
        ("Blob", ""),
        ("", ""),
    ],
)
def test_a_shape_is_known_by_its_stencil(sort: str, kind: str) -> None:
    assert kind_of(figure(sort)) == kind


def test_a_shapes_own_data_say_more_than_its_name() -> None:
    assert kind_of(figure("Task", bpmntasktype="User")) == "userTask"
    assert kind_of(figure("Gateway", bpmngatewaytype="Parallel")) == "parallelGateway"
    assert event_of(figure("Start Event", bpmntriggerorresult="Message")) == "message"
    assert event_of(figure("Delay")) == "timer"
    assert event_of(figure("Start Event")) == ""


def test_lines_are_known() -> None:
    kinds = [line_of(one) for one in ("Sequence Flow", "Message Flow", "Association", "Dynamic connector")]
    assert kinds == ["sequenceFlow", "messageFlow", "association", "sequenceFlow"]
