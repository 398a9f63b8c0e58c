"""Rule steps: what a table's answer becomes, and what is told when it cannot answer."""

from __future__ import annotations

import pytest

from processes.engine import Run, begin
from processes.errors import EngineFault
from tests.processes.engine.drawings import flows, plan, world

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
