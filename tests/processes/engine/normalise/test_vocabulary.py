"""What is not understood is refused, never passed over."""

from __future__ import annotations

import pytest

from tests.processes.engine.normalise.drawings import (
    codes,
    diagram,
    faults,
    flow,
    normalised,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("unknown_element", "p", '<userTask id="a"/><choreographyTask/>'),
        ("unknown_element", "a", '<userTask id="a"><surprise/></userTask>'),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_a_file_that_is_not_bpmn_is_refused() -> None:
    assert [problem.code for problem in faults(b"<svg/>")] == ["not_bpmn"]
    assert [problem.code for problem in faults(diagram("").replace(b"process", b"collaboration"))] == ["no_process"]


def test_another_tools_element_is_noted() -> None:
    _, notes = normalised(diagram('<startEvent id="s"/><task id="a"><t:x xmlns:t="urn:tool"/></task>' + flow("s", "a")))
    assert ("a", "foreign_element") in codes(notes)


def test_a_step_or_flow_hidden_inside_another_element_is_refused() -> None:
    hidden = '<task id="a"/><laneSet id="l"><sequenceFlow id="x" sourceRef="a" targetRef="a"/></laneSet>'
    assert ("unknown_element", "p") in refused(hidden)
    assert ("unknown_element", "a") in refused(
        '<exclusiveGateway id="a"><standardLoopCharacteristics/></exclusiveGateway>'
    )


def test_a_step_without_an_id_is_refused() -> None:
    assert ("id_missing", "p") in refused('<task id="a"/><task/>')
