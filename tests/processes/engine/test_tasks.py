"""Rule steps: what a table's answer becomes, and what is told when it cannot answer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from processes.engine import Run, begin
from processes.errors import AlreadyDone, EngineFault
from tests.processes.engine.drawings import Case, element, flows, plan, world

HEAD = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">'


def table(policy: str, outputs: str, *rules: tuple[str, ...]) -> bytes:
    """A table over ``x``; a rule is its test and its results."""
    rows = "".join(
        f'<rule id="r{number}"><inputEntry id="r{number}i"><text><![CDATA[{test}]]></text></inputEntry>'
        + "".join(f"<outputEntry><text>{result}</text></outputEntry>" for result in results)
        + "</rule>"
        for number, (test, *results) in enumerate(rules)
    )
    column = '<input id="i" label="X"><inputExpression><text>x</text></inputExpression></input>'
    inner = f'<decisionTable id="t" hitPolicy="{policy}">{column}{outputs}{rows}</decisionTable>'
    return f'{HEAD}<decision id="d1" name="verdict">{inner}</decision></definitions>'.encode()


def decided(content: bytes, x: object, name: str = "ask") -> Run:
    said = f'<extensionElements><ag:decision table="{name}"/></extensionElements>'
    rule = f'<businessRuleTask id="a">{said}</businessRuleTask>'
    drawn = plan(
        '<startEvent id="s"/>' + rule + '<endEvent id="e"/>' + flows("s>a", "a>e"), tables={"ask.dmn": content}
    )
    return begin(drawn, {"x": x}, world())


ONE = '<output id="o"/>'
NAMED = '<output id="o" name="ruling"/>'
TWO = '<output id="o1" name="ruling"/><output id="o2" name="days"/>'


def test_one_output_without_a_name_is_called_as_the_decision() -> None:
    assert decided(table("FIRST", ONE, ("> 1", '"yes"')), 2).data == {"x": 2, "verdict": "yes"}


def test_one_output_with_a_name_is_called_by_it() -> None:
    assert decided(table("FIRST", NAMED, ("> 1", '"yes"')), 2).data == {"x": 2, "ruling": "yes"}


def test_several_outputs_are_called_by_their_names() -> None:
    assert decided(table("FIRST", TWO, ("> 1", '"yes"', "14")), 2).data == {"x": 2, "ruling": "yes", "days": 14}


def test_no_rule_that_matches_leaves_nothing_known() -> None:
    assert decided(table("FIRST", TWO, ("> 1", '"yes"', "14")), 1).data == {"x": 1, "ruling": None, "days": None}


def test_all_rules_that_match_give_lists() -> None:
    content = table("COLLECT", TWO, ("> 1", '"a"', "1"), ("> 2", '"b"', "2"))
    assert decided(content, 3).data == {"x": 3, "ruling": ["a", "b"], "days": [1, 2]}


def test_a_table_is_found_by_its_decisions_id_too() -> None:
    run = decided(table("FIRST", ONE, ("> 1", '"yes"')), 2, name="d1")
    assert [each.table for each in run.decided()] == ["d1"]


def test_a_table_that_contradicts_itself_is_a_fault_at_the_step() -> None:
    with pytest.raises(EngineFault) as fault:
        decided(table("UNIQUE", ONE, ("> 1", '"a"'), ("> 2", '"b"')), 3)
    assert (fault.value.code, fault.value.element) == ("engine_decision", "a")
    assert fault.value.facts["reason"] == "table_overlap"


def test_a_table_that_is_not_there_is_a_fault_at_the_step() -> None:
    with pytest.raises(EngineFault) as fault:
        decided(table("FIRST", ONE, ("> 1", '"yes"')), 2, name="nowhere")
    assert (fault.value.code, fault.value.element) == ("engine_table_unknown", "a")


@pytest.mark.parametrize("name", ["user_task", "manual_task", "task"])
def test_a_task_waits_until_a_person_has_done_it(name: str) -> None:
    case = Case(element(name))
    case.do("a", met=True)
    assert case.ended
    assert case.data == {"met": True}


def test_a_script_assigns_each_line_seeing_the_ones_before() -> None:
    assert Case(element("script_task"), price=3, count=4).data == {"price": 3, "count": 4, "total": 12, "double": 24}


def test_a_service_step_hands_its_call_out_and_goes_on_when_answered() -> None:
    case = Case(element("service_task"), cpr="1")
    (call,) = case.run.calls()
    assert (call.element, call.operation, call.data) == ("a", "register.look_up", {"cpr": "1"})
    assert case.open() == []
    case.answer("a", address="Storegade 1")
    assert case.ended
    assert case.data == {"cpr": "1", "address": "Storegade 1"}


def test_a_failed_call_goes_the_way_of_its_error() -> None:
    case = Case(element("service_task"))
    case.fail("a", "GONE", why="moved")
    assert case.open() == ["late"]
    assert case.data == {"why": "moved"}


def test_a_failed_call_nobody_catches_is_a_fault_and_the_case_has_not_moved() -> None:
    case = Case(element("service_task"))
    with pytest.raises(EngineFault) as fault:
        case.fail("a", "OTHER")
    assert (fault.value.code, fault.value.element) == ("engine_error_uncaught", "a")
    assert [call.element for call in case.wake().calls()] == ["a"]


def test_a_call_cannot_be_completed_by_a_person_nor_a_task_answered() -> None:
    case = Case(element("service_task"))
    with pytest.raises(AlreadyDone):
        case.wake().complete(case.run.calls()[0].step, {})
    case = Case(element("user_task"))
    with pytest.raises(AlreadyDone):
        case.wake().answer(case.run.open_steps()[0].step, {})


def test_a_send_step_with_an_operation_is_handed_out_and_one_with_a_message_throws_it() -> None:
    case = Case(element("send_task"), name="Bo")
    assert [call.operation for call in case.run.calls()] == ["letter.send"]
    run = case.answer("a")
    assert [(each.kind, each.name, each.data) for each in run.thrown()] == [("message", "letter", {"name": "Bo"})]
    assert case.ended


def test_a_rule_step_writes_what_the_table_answers_and_tells_why() -> None:
    case = Case(element("rule_task"), amount=200)
    (decided,) = case.run.decided()
    assert case.data == {"amount": 200, "discount": 20}
    assert (decided.element, decided.table, decided.spec, decided.matched) == ("a", "discount", "D1", (2,))
    assert decided.inputs == {"Amount": Decimal(200)}
    assert decided.outcome == 20
    assert decided.explanation["matched"] == [2]
