"""The parser makes this engine's elements, whatever the drawing looks like."""

from __future__ import annotations

from processes.engine import begin, parse
from tests.processes.engine.drawings import Case, bpmn, element, flows, plan, world

WAYS = '<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>'


def shape(name: str, y: int) -> str:
    bounds = f'<dc:Bounds x="0" y="{y}" width="10" height="10"/>'
    return f'<bpmndi:BPMNShape id="{name}_di" bpmnElement="{name}">{bounds}</bpmndi:BPMNShape>'


def test_the_order_of_the_ways_is_the_files_and_not_the_drawings() -> None:
    ways = flows("s>g", "g>a:true", "g>b:true", "a>e", "b>e")
    drawing = (
        f'<bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="main">{shape("a", 900)}{shape("b", 1)}'
    )
    spaces = 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
    content = bpmn(WAYS + ways).decode().replace(' id="d">', f' id="d" {spaces}>')
    content = content.replace("</definitions>", f"{drawing}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>")
    run = begin(parse({"process.bpmn": content.encode()}), {}, world())
    assert [step.element for step in run.open_steps()] == ["a"]


def test_several_start_events_are_alternatives() -> None:
    found = element("message_start")
    assert Case(found, start="s2").open() == ["b"]
    assert Case(found).open() == ["a"]


def test_a_process_that_only_messages_start_may_be_begun_by_hand() -> None:
    drawn = plan(
        '<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><userTask id="a"/><endEvent id="e"/>'
        + flows("s>a", "a>e"),
        around='<message id="m" name="notice"/>',
    )
    assert Case(drawn).open() == ["a"]


def test_a_comment_in_an_expression_or_between_elements_changes_nothing() -> None:
    drawn = plan(
        '<startEvent id="s"/><!-- here --><exclusiveGateway id="g" default="g_e"/><userTask id="a"/><endEvent id="e"/>'
        + flows("s>g", "g>e", "a>e")
        + '<sequenceFlow id="g_a" sourceRef="g" targetRef="a"><conditionExpression>x <!-- so --> = 1'
        "</conditionExpression></sequenceFlow>"
    )
    assert Case(drawn, x=1).open() == ["a"]
