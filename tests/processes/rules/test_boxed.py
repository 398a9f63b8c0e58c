"""Boxed expressions, each of its kind."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.processes.rules.drawn import decision, literal, model, table_xml

TWO = literal("[1, 2]")


def value_of(expression: str, **facts: Any) -> Any:
    """The value of a boxed expression; fails if it has faults."""
    made = model(decision("d", expression))
    assert made.faults == []
    return made.decide("d", facts).value


def faults_of(expression: str) -> list[str]:
    """The codes of what is wrong with it."""
    return [fault.error.code for fault in model(decision("d", expression)).faults]


def entry(name: str, text: str, kind: str = "") -> str:
    """An entry of a context."""
    typed = f' typeRef="{kind}"' if kind else ""
    variable = f'<variable name="{name}"{typed}/>' if name else ""
    return f"<contextEntry>{variable}{literal(text)}</contextEntry>"


def test_a_context_goes_from_entry_to_entry() -> None:
    both = entry("risk-free", "2") + entry("b", "risk-free * 3")
    assert value_of(f"<context>{both}</context>") == {"risk-free": Decimal(2), "b": Decimal(6)}
    assert value_of(f"<context>{both}{entry('', 'b + 1')}</context>") == 7
    assert value_of(f"<context>{entry('a', '[1]', 'number')}</context>") == {"a": Decimal(1)}


def test_a_function_is_defined_and_invoked() -> None:
    function = (
        '<functionDefinition><formalParameter name="a" typeRef="number"/><formalParameter name="b"/>'
        + literal("a - b")
        + "</functionDefinition>"
    )
    binding = '<binding><parameter name="b"/>{}</binding><binding><parameter name="a"/>{}</binding>'
    call = f"<invocation>{function}{binding.format(literal('1'), literal('5'))}</invocation>"
    assert value_of(call) == 4
    assert value_of(f"<invocation>{literal('5')}</invocation>") is None


def test_a_relation_is_a_list_of_contexts() -> None:
    relation = (
        '<relation><column name="a"/><column name="b"/>'
        f"<row>{literal('1')}{literal('2')}</row><row>{literal('3')}{literal('4')}</row></relation>"
    )
    assert value_of(relation) == [{"a": 1, "b": 2}, {"a": 3, "b": 4}]


def test_a_list_holds_its_items() -> None:
    assert value_of(f"<list>{literal('1')}{literal('x')}</list>", x="a") == [Decimal(1), "a"]


@pytest.mark.parametrize(("condition", "value"), [("true", 1), ("null", 2)])
def test_a_conditional_chooses(condition: str, value: int) -> None:
    parts = {"if": condition, "then": "1", "else": "2"}
    body = "".join(f"<{name}>{literal(text)}</{name}>" for name, text in parts.items())
    assert value_of(f"<conditional>{body}</conditional>") == value


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (f"<filter><in>{literal('[1, 2, 3]')}</in><match>{literal('item > 1')}</match></filter>", [2, 3]),
        (
            f"<for iteratorVariable='my x'><in>{TWO}</in><return>{literal('my x + count(partial)')}</return></for>",
            [1, 3],
        ),
        (
            f"<some iteratorVariable='x'><in>{TWO}</in><satisfies>{literal('x > 1')}</satisfies></some>",
            True,
        ),
        (
            f"<every iteratorVariable='x'><in>{TWO}</in><satisfies>{literal('x > 1')}</satisfies></every>",
            False,
        ),
    ],
)
def test_a_loop_runs_over_its_list(expression: str, value: Any) -> None:
    assert value_of(expression) == value


def test_an_expression_may_say_its_type() -> None:
    assert value_of("<literalExpression typeRef='number'><text>[1]</text></literalExpression>") == 1
    assert value_of("<literalExpression typeRef='number'><text>\"x\"</text></literalExpression>") is None
    assert value_of("<literalExpression><text> </text></literalExpression>") is None


def test_a_table_may_stand_within() -> None:
    table = table_xml(["x"], ["result"], [("> 1", "2")])
    assert value_of(f"<context><contextEntry>{table}</contextEntry></context>", x=3) == 2


@pytest.mark.parametrize(
    ("expression", "codes"),
    [
        ("<functionDefinition kind='Java'/>", ["feel_external"]),
        (literal("1 +"), ["feel_unfinished"]),
        (table_xml(["x"], ["result"], [("> ", "1 +")]), ["feel_unfinished", "feel_unfinished"]),
        (table_xml(["x"], ["result"], [("1", "1")], "LAST"), ["table_policy"]),
        (table_xml(["x"], ["result"], [("1", "1")], "COLLECT of AVERAGE"), ["table_policy"]),
        (table_xml(["x", "y"], ["result"], [("1", "1")]), ["table_cells"]),
    ],
)
def test_what_cannot_be_built_is_told(expression: str, codes: list[str]) -> None:
    assert faults_of(expression) == codes


def test_a_cell_that_cannot_be_read_matches_nothing() -> None:
    made = model(decision("d", table_xml(["x"], ["result"], [("> ", "1")])))
    assert made.decide("d", {"x": 5}).value is None


def test_empty_cells_and_values_are_taken_as_they_are_meant() -> None:
    made = model(decision("d", table_xml(["x"], ['result: string: "a", f("b"'], [("", '"a"')], "PRIORITY")))
    assert made.decide("d", {"x": 5}).value == "a"
    columns = "<input/><output/><rule><inputEntry/><outputEntry/></rule>"
    assert model(decision("d", f"<decisionTable>{columns}</decisionTable>")).decide("d", {}).value is None
