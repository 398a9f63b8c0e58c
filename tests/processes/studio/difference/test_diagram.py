"""A diagram's differences, as its owner would say them."""

from __future__ import annotations

from processes.language import Text
from processes.studio.difference.diagram import compare_diagrams, kind_of, part_of
from processes.studio.difference.shapes import Difference, Sort

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ag="urn:arbejdsgang:bpmn:1">'
    '<process id="p">'
)
STEPS = (
    '<startEvent id="s" name="Start"/><userTask id="a" name="Læs"><extensionElements><ag:form key="read"/>'
    '</extensionElements></userTask><exclusiveGateway id="g" name="Ja?"/><endEvent id="e" name="Slut"/>'
    '<endEvent id="n" name="Nej"/>'
)
FLOWS = (
    '<sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>'
    '<sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression>days &gt; 3</conditionExpression>'
    '</sequenceFlow><sequenceFlow id="f4" sourceRef="g" targetRef="n"/>'
)
TIMER = (
    '<boundaryEvent id="b" attachedToRef="a"><timerEventDefinition id="t">'
    "<timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>"
)
DRAWN = (
    '<BPMNDiagram id="d"><BPMNPlane bpmnElement="p">'
    '<BPMNShape id="a_di" bpmnElement="a"><Bounds x="1" y="2"/></BPMNShape></BPMNPlane></BPMNDiagram>'
)


def diagram(steps: str = STEPS, flows: str = FLOWS, drawn: str = DRAWN) -> str:
    """A small diagram."""
    return f"{HEAD}{steps}{flows}</process>{drawn}</definitions>"


def told(after: str, before: str = "") -> list[Difference]:
    """The differences from the small diagram."""
    return list(compare_diagrams("process.bpmn", before or diagram(), after))


def test_a_reminder_after_two_days_is_told_in_days() -> None:
    three, two = diagram(STEPS + TIMER), diagram(STEPS + TIMER.replace("P3D", "P2D"))
    (only,) = told(two, three)
    assert (only.element, only.kind, only.part) == ("b", "boundary", "timer")
    assert (only.before, only.after) == (Text("3 dage", "3 days"), Text("2 dage", "2 days"))


def test_a_condition_is_told_from_and_to() -> None:
    (only,) = told(diagram(flows=FLOWS.replace("3<", "4<")))
    assert (only.element, only.kind, only.part) == ("f3", "flow", "condition")
    assert (only.before, only.after) == ("days > 3", "days > 4")
    assert only.name == Text("Ja? → Slut", "Ja? → Slut")


def test_a_new_step_comes_after_what_leads_to_it_and_its_flows_follow_from_it() -> None:
    flows = FLOWS.replace('sourceRef="a" targetRef="g"', 'sourceRef="a" targetRef="c"')
    after = diagram(
        STEPS + '<userTask id="c" name="Ring"/>', flows + '<sequenceFlow id="f5" sourceRef="c" targetRef="g"/>'
    )
    found = {one.element: one for one in told(after)}
    assert (found["c"].sort, found["c"].kind, found["c"].near) == (Sort.ADDED, "step", Text("Læs", "Læs"))
    assert (found["f5"].sort, found["f5"].within) == (Sort.ADDED, "c")
    assert found["f2"].within == "c"
    assert (found["f2"].part, found["f2"].before, found["f2"].after) == (
        "target",
        Text("Ja?", "Ja?"),
        Text("Ring", "Ring"),
    )


def test_a_step_that_is_gone_is_told_by_its_name() -> None:
    (only,) = told(diagram(STEPS.replace('<endEvent id="n" name="Nej"/>', "")), diagram())
    assert (only.sort, only.element, only.name.da) == (Sort.REMOVED, "n", "Nej")


def test_another_kind_of_step_and_another_form_are_changes() -> None:
    after = diagram(STEPS.replace("userTask", "manualTask").replace('key="read"', 'key="look"'))
    assert {(one.part, one.before, one.after) for one in told(after)} == {
        ("kind", "userTask", "manualTask"),
        ("form", "read", "look"),
    }


def test_moving_a_shape_changes_the_drawing_alone() -> None:
    (only,) = told(diagram(drawn=DRAWN.replace('x="1"', 'x="9"')))
    assert (only.sort, only.element, only.part, only.is_layout) == (Sort.MOVED, "a", "place", True)


def test_a_shape_that_is_not_drawn_any_more_is_told() -> None:
    assert {(one.element, one.part) for one in told(diagram(drawn=""))} == {("a", "place"), ("p", "place")}


def test_the_order_in_which_ways_are_asked_is_told() -> None:
    pieces = FLOWS.split("<sequenceFlow")
    swapped = "<sequenceFlow".join([*pieces[:3], pieces[4], pieces[3]])
    (only,) = told(diagram(flows=swapped))
    assert (only.element, only.part) == ("g", "ways")
    assert only.before == list(reversed(only.after))


def test_kinds_and_parts_have_codes() -> None:
    kinds = {"userTask": "step", "callActivity": "call", "exclusiveGateway": "gateway", "startEvent": "event"}
    assert {name: kind_of(name) for name in kinds} == kinds
    assert kind_of("group") == "other"
    assert (part_of("ag:deadline[due]/@ref"), part_of("ag:form/@key"), part_of("@odd")) == ("deadline", "form", "other")
