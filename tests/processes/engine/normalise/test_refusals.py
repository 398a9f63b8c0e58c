"""What cannot be run is refused by element; nothing is passed over."""

from __future__ import annotations

import pytest

from tests.processes.engine.normalise.drawings import diagram, faults, flow

AROUND = '<message id="m" name="m"/><signal id="g" name="g"/><error id="x" name="x"/>'
TASK = '<startEvent id="s"/>{}' + flow("s", "a")
MANY = '<userTask id="a"><multiInstanceLoopCharacteristics{}>{}</multiInstanceLoopCharacteristics></userTask>'
BOUNDARY = '<userTask id="a"/><boundaryEvent id="b" attachedToRef="a"{}>{}</boundaryEvent>'
CATCH = '<intermediateCatchEvent id="a">{}</intermediateCatchEvent>'

CASES = [
    ("compensation", "a", '<userTask id="a" isForCompensation="true"/>'),
    ("compensation", "b", BOUNDARY.format("", "<compensateEventDefinition/>")),
    ("token_quantity", "a", '<userTask id="a" startQuantity="2"/>'),
    ("token_quantity", "a", '<userTask id="a" completionQuantity="0"/>'),
    ("multi_instance_behaviour", "a", MANY.format(' behavior="One"', "<loopCardinality>3</loopCardinality>")),
    ("multi_instance_how_many", "a", MANY.format("", "")),
    ("multi_instance_number", "a", MANY.format("", "<loopCardinality>-3</loopCardinality>")),
    ("loop_without_end", "a", '<userTask id="a"><standardLoopCharacteristics/></userTask>'),
    ("loop_maximum", "a", '<userTask id="a"><standardLoopCharacteristics loopMaximum="-1"/></userTask>'),
    ("script_empty", "a", '<scriptTask id="a"/>'),
    ("script_language", "a", '<scriptTask id="a" scriptFormat="text/python"><script>x</script></scriptTask>'),
    ("rule_without_table", "a", '<businessRuleTask id="a"/>'),
    ("call_without_process", "a", '<callActivity id="a"/>'),
    ("receive_without_message", "a", '<receiveTask id="a"/>'),
    ("unknown_element", "p", '<userTask id="a"/><choreographyTask/>'),
    ("unknown_element", "a", '<userTask id="a"><surprise/></userTask>'),
    ("unknown_reference", "a", CATCH.format('<messageEventDefinition messageRef="nobody"/>')),
    ("unknown_reference", "b", '<userTask id="a"/><boundaryEvent id="b" attachedToRef="nobody"/>'),
    ("unknown_reference", "a_nobody", '<userTask id="a"/>' + flow("a", "nobody")),
    (
        "attached_wrongly",
        "b",
        BOUNDARY.format("", '<messageEventDefinition messageRef="m"/>').replace("userTask", "exclusiveGateway"),
    ),
    ("flow_into", "a_s", '<userTask id="a"/>' + flow("a", "s")),
    ("flow_out_of", "a_b", '<endEvent id="a"/><userTask id="b"/>' + flow("a", "b")),
    (
        "flow_across",
        "b_a",
        '<userTask id="a"/><subProcess id="sub"><userTask id="b"/>'
        + flow("b", "a")
        + "</subProcess>"
        + flow("a", "sub"),
    ),
    ("default_elsewhere", "a", '<userTask id="a" default="s_a"/>'),
    (
        "condition_empty",
        "a_b",
        '<exclusiveGateway id="a"/><task id="b"/>' + flow("a", "b", " "),
    ),
    ("event_not_here", "a", CATCH.format("<terminateEventDefinition/>")),
    ("event_not_here", "a", CATCH.format('<errorEventDefinition errorRef="x"/>')),
    ("event_without_kind", "a", CATCH.format("")),
    ("event_without_name", "a", CATCH.format("<messageEventDefinition/>")),
    ("timer_without_expression", "a", CATCH.format("<timerEventDefinition/>")),
    ("conditional_without_expression", "a", CATCH.format("<conditionalEventDefinition/>")),
    ("error_must_interrupt", "b", BOUNDARY.format(' cancelActivity="false"', '<errorEventDefinition errorRef="x"/>')),
    ("cancel_outside_transaction", "b", BOUNDARY.format("", "<cancelEventDefinition/>")),
    ("several_starts", "t", '<subProcess id="a"><startEvent id="r"/><startEvent id="t"/></subProcess>'),
    (
        "event_not_here",
        "r",
        '<subProcess id="a"><startEvent id="r"><messageEventDefinition messageRef="m"/></startEvent></subProcess>',
    ),
    ("event_gateway_target", "a_b", '<eventBasedGateway id="a"/><userTask id="b"/>' + flow("a", "b")),
    ("event_gateway_alone", "a", '<eventBasedGateway id="a"/>'),
    ("ad_hoc", "a", '<adHocSubProcess id="a"><task id="b"/></adHocSubProcess>'),
    (
        "data_transformed",
        "a",
        (
            '<userTask id="a"><dataInputAssociation><targetRef>x</targetRef><transformation>x</transformation>'
            "</dataInputAssociation></userTask>"
        ),
    ),
    ("unreachable", "b", '<userTask id="a"/><userTask id="b"/>'),
    ("unreachable", "b", '<userTask id="a"/><userTask id="b"/><userTask id="c"/>' + flow("b", "c") + flow("c", "b")),
    ("duplicate_id", "a", '<userTask id="a"/><userTask id="a"/>'),
    ("id_unusable", "_made.p", '<userTask id="a"/><userTask id="_made.p"/>'),
    ("id_missing", "f", '<userTask id="a"/></process><process>'),
]


@pytest.mark.parametrize(
    ("code", "where", "inside"), CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)]
)
def test_it_is_refused_with_the_element_and_the_line(code: str, where: str, inside: str) -> None:
    problems = faults(diagram(TASK.format(inside), AROUND))
    assert (code, where) in {(problem.code, problem.where) for problem in problems}
    assert all(problem.line for problem in problems)


def test_every_fault_of_a_file_is_told_at_once() -> None:
    inside = '<scriptTask id="a"/><callActivity id="b"/>' + flow("a", "b") + flow("b", "nowhere")
    told = {(problem.where, problem.code) for problem in faults(diagram(TASK.format(inside)))}
    assert {("a", "script_empty"), ("b", "call_without_process"), ("b_nowhere", "unknown_reference")} <= told


def test_a_file_that_is_not_bpmn_is_refused() -> None:
    assert [problem.code for problem in faults(b"<svg/>")] == ["not_bpmn"]
    assert [problem.code for problem in faults(diagram("").replace(b"process", b"collaboration"))] == ["no_process"]
