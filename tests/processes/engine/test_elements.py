"""What is written in a diagram about its elements is what the plan says."""

from __future__ import annotations

from lxml import etree

from processes.engine import DeadlineUse, Element, Plan
from processes.engine.elements import text_in_both
from processes.engine.shapes import Bounds
from processes.language import Text
from tests.processes.engine.drawings import flows, plan

ENGLISH = '<i18n:translation target="@name" xml:lang="en">{}</i18n:translation>'
LANES = (
    '<laneSet id="lanes"><lane id="centre" name="Centret"><extensionElements>'
    + ENGLISH.format("The centre")
    + '<ag:assignment group="centret" or="teamleder"/></extensionElements>'
    "<flowNodeRef>talk</flowNodeRef><flowNodeRef>sub</flowNodeRef><flowNodeRef>rule</flowNodeRef></lane></laneSet>"
)
TALK = (
    '<userTask id="talk" name="Hold samtale"><extensionElements>'
    + ENGLISH.format("Hold the interview")
    + '<ag:form spec="F4.5" key="interview"/><ag:stage key="first_interview"/><ag:text key="invitation"/>'
    '<ag:deadline ref="P4-10 P4-11" use="due" point="end"/><ag:deadline ref="P4-12" use="start" max="P7D"/>'
    '<ag:deviation field="deadline" min="P7D" reason="20"/><ag:guard decision="D4.8"/><ag:covers spec="S4.1 D4.1"/>'
    "</extensionElements></userTask>"
)
INSIDE = (
    '<subProcess id="sub"><startEvent id="ss"/><userTask id="approve"><extensionElements>'
    '<ag:assignment group="teamleder" four_eyes="talk"/></extensionElements></userTask><userTask id="inner"/>'
    '<endEvent id="se"/>' + flows("ss>approve", "approve>inner", "inner>se") + "</subProcess>"
)
END = (
    '<endEvent id="e"><extensionElements><ag:outcome code="heard"/>'
    '<ag:case definition="sanction" correlate="citizen" starts="SE1"/></extensionElements>'
    '<messageEventDefinition messageRef="m"/></endEvent>'
)
RULE = (
    '<businessRuleTask id="rule"><extensionElements><ag:decision spec="D4.2" table="next"/></extensionElements>'
    "</businessRuleTask>"
)
SEND = '<sendTask id="send"><extensionElements><ag:operation name="letter.send"/></extensionElements></sendTask>'


def drawn() -> Plan:
    body = LANES + '<startEvent id="s"/>' + TALK + INSIDE + RULE + SEND + END
    ways = flows("s>talk", "talk>sub", "sub>rule", "rule>send", "send>e")
    return plan(body + ways, around='<message id="m" name="opened"/>')


def of(name: str) -> Element:
    return drawn().elements[name]


def test_a_task_tells_its_names_papers_and_clocks() -> None:
    talk = of("talk")
    assert talk.name == Text("Hold samtale", "Hold the interview")
    assert (talk.kind, talk.process, talk.form, talk.form_spec) == ("userTask", "main", "interview", "F4.5")
    assert (talk.stage, talk.text, talk.guard) == ("first_interview", "invitation", "D4.8")
    assert talk.deadlines == (
        DeadlineUse(("P4-10", "P4-11"), "due", "end"),
        DeadlineUse(("P4-12",), "start", None, "P7D"),
    )
    assert talk.covers == ("S4.1", "D4.1")
    assert talk.deviation == {"field": "deadline", "min": "P7D", "reason": "20"}


def test_the_lane_gives_the_group_where_the_task_does_not() -> None:
    assert (of("talk").lane, of("talk").group, of("talk").or_group) == ("centre", "centret", "teamleder")
    assert (of("approve").group, of("approve").or_group, of("approve").four_eyes) == ("teamleder", None, "talk")


def test_a_step_inside_a_sub_process_stands_in_the_sub_processs_lane() -> None:
    assert (of("inner").lane, of("inner").group) == ("centre", "centret")


def test_ends_tell_their_outcome_and_messages_where_they_go() -> None:
    end = of("e")
    assert (end.outcome, end.event, end.event_name) == ("heard", "message", "opened")
    assert (end.case_definition, end.case_correlate, end.case_starts) == ("sanction", "citizen", "SE1")


def test_rules_and_calls_tell_what_they_ask() -> None:
    assert (of("rule").table, of("rule").decision_spec) == ("next", "D4.2")
    assert of("send").operation == "letter.send"


def test_flows_lanes_and_the_process_itself_are_elements_too() -> None:
    assert (of("s_talk").kind, of("s_talk").source, of("s_talk").target) == ("sequenceFlow", "s", "talk")
    assert of("centre").name == Text("Centret", "The centre")
    assert of("main").kind == "process"


def test_a_name_in_one_language_stands_in_for_the_other() -> None:
    named = plan('<startEvent id="s" name="Start her"/><endEvent id="e"/>' + flows("s>e")).elements["s"].name
    assert named == Text("Start her", "Start her")


def test_nothing_the_normaliser_invents_is_an_element() -> None:
    assert not [name for name in drawn().elements if name.startswith("_made")]


def test_a_soft_hyphen_is_for_the_drawing_only() -> None:
    tag = etree.fromstring(
        '<userTask xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" name="Opfølgnings\u00adsamtale"/>'
    )
    assert text_in_both(tag).da == "Opfølgningssamtale"


def test_bounds_for_a_deviation_are_told_apart_from_those_of_a_field() -> None:
    said = (
        '<ag:deviation field="category" reason="30" approver="teamleder"/>'
        '<ag:deviation skip="true" add="kvs booking" grounds="ground_known" reason="25" approver="teamleder"/>'
    )
    drawn = plan(
        f'<startEvent id="s"/><userTask id="a"><extensionElements>{said}</extensionElements></userTask>'
        '<endEvent id="e"/>' + flows("s>a", "a>e")
    )
    found = drawn.elements["a"]
    assert found.deviation["field"] == "category"
    assert found.bounds == Bounds(
        skip=True, add=("kvs", "booking"), grounds=("ground_known",), reason=25, approver="leader"
    )
    assert drawn.elements["e"].bounds == Bounds()
