"""What is drawn where: shapes and lines with names in both languages; what cannot be drawn is passed over."""

from __future__ import annotations

import pytest

from processes.definitions.picture.read import Box, drawings
from processes.errors import Invalid
from processes.language import Text
from tests.processes.definitions.picture.drawn import diagram, edge, shape

TRANSLATED = (
    '<extensionElements><i18n:translation target="@name" xml:lang="en">Write</i18n:translation></extensionElements>'
)


def test_a_step_has_its_place_and_both_names() -> None:
    content = diagram(f'<userTask id="a" name="Skriv">{TRANSLATED}</userTask>', shape("a", 10, 20))
    (drawing,) = drawings(content)
    (step,) = drawing.shapes
    assert (step.id, step.kind, step.name, step.box) == ("a", "userTask", Text("Skriv", "Write"), Box(10, 20, 100, 80))
    assert drawing.box == Box(10, 20, 100, 80)


def test_an_event_says_what_it_is_about_and_whether_it_interrupts() -> None:
    inside = '<boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition/></boundaryEvent>'
    ((event,),) = (drawings(diagram(inside, shape("b", more='color:background-color="#ffffff"')))[0].shapes,)
    assert (event.event, event.parallel, event.fill) == ("timer", True, "#ffffff")


def test_lines_know_their_marks() -> None:
    inside = (
        '<task id="a" default="f"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>'
        '<sequenceFlow id="g" sourceRef="a" targetRef="b"><conditionExpression>x</conditionExpression></sequenceFlow>'
    )
    (drawing,) = drawings(diagram(inside, shape("a") + edge("f", (0, 0), (9, 0)) + edge("g", (0, 0), (9, 9))))
    assert {one.id: one.mark for one in drawing.lines} == {"f": "default", "g": "conditional"}


@pytest.mark.parametrize("bad", ["nan", "inf", "1e300", "", "far"])
def test_a_place_that_is_none_is_not_drawn(bad: str) -> None:
    assert drawings(diagram('<task id="a"/>', shape("a").replace('x="0"', f'x="{bad}"'))) == ()


def test_a_colour_that_is_none_is_left_out() -> None:
    content = diagram('<task id="a"/>', shape("a", more='color:border-color="url(#x)"'))
    assert drawings(content)[0].shapes[0].stroke == ""


def test_what_is_not_to_be_trusted_is_refused() -> None:
    with pytest.raises(Invalid):
        drawings(b'<!DOCTYPE x [<!ENTITY a "b">]><definitions/>')
