"""What an owner is told of a table before it runs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from processes.errors import Problem
from processes.language import Text
from processes.rules import coverage
from processes.rules.checks import CODES, MODEL_CODES, check_model
from processes.rules.feel.types import NUMBER
from tests.processes.rules.drawn import decision, given, literal, model, table_xml


def found(
    inputs: Sequence[str], outputs: Sequence[str], rules: Sequence[Sequence[str]], policy: str = "UNIQUE"
) -> list[Problem]:
    """The findings of a table over the input data ``x`` (a number) and ``y``."""
    body = given("x", "number") + given("y") + decision("d", table_xml(inputs, outputs, rules, policy), ["x", "y"])
    return list(check_model(model(body), {}))


def codes(*arguments: object) -> list[str]:
    """Only their codes."""
    return [problem.code for problem in found(*arguments)]  # type: ignore[arg-type]  # handed on as they come


def test_a_good_table_is_left_alone() -> None:
    assert codes(["x: number"], ["r: string"], [("< 5", '"a"'), (">= 5", '"b"')]) == []
    assert codes(["x: number"], ['r else "c": string'], [("< 5", '"a"')]) == []
    assert codes(["x: number"], ["r"], [("< 5", "1")], "COLLECT") == []


def test_a_gap_is_told_with_its_values() -> None:
    (problem,) = found(["x: number"], ["r"], [("< 5", "1"), ("> 5", "2")])
    assert (problem.code, problem.where) == ("table_gap", "table")
    assert problem.facts == {"table": "d", "inputs": Text("x er 5", "x is 5")}


def test_an_overlap_is_told_at_the_later_rule() -> None:
    (problem,) = found(["x: number"], ["r"], [("< 5", "1"), ("> 3", "2")])
    assert (problem.code, problem.where) == ("table_overlap", "rule2")
    assert problem.facts == {
        "table": "d",
        "rules": (1, 2),
        "inputs": Text("x er over 3 og under 5", "x is above 3 and below 5"),
    }


def test_rules_of_any_may_overlap_when_they_agree() -> None:
    assert codes(["x: number"], ["r"], [("< 5", "1"), ("> 3", "1")], "ANY") == []
    assert codes(["x: number"], ["r"], [("< 5", "1"), ("> 3", "2")], "ANY") == ["table_any"]


def test_a_rule_without_effect_is_told() -> None:
    rules = [("< 5", "1"), ("< 3", "2"), ("-", "3")]
    assert codes(["x: number"], ["r"], rules, "FIRST") == ["table_rule_never"]
    assert codes(["x: number"], ["r"], rules, "COLLECT") == []
    assert codes(["x: number"], ["r"], [("[5..3]", "1"), ("-", "2")], "FIRST") == ["table_unsure"]
    assert codes(["x: number", "y: number"], ["r"], [("-", "1, > limit", "1"), ("-", "-", "2")], "FIRST") == [
        "feel_unknown_name",
        "table_unsure",
    ]


def test_values_that_are_not_allowed_are_told() -> None:
    rules = [('"a"', '"yes"'), ('"z"', '"perhaps"'), ("-", "null"), ("-", "y")]
    assert codes(['y: string: "a", "b"'], ['r: string: "yes", "no"'], rules, "FIRST") == [
        "table_cell_not_allowed",
        "table_result_not_allowed",
        "table_rule_never",
        "table_rule_never",
    ]


def test_names_and_types_are_checked_in_every_cell() -> None:
    (problem,) = found(["x: number"], ["r"], [('"five"', "1"), ("-", "2")], "FIRST")[:1]
    assert (problem.code, problem.where, problem.facts["column"]) == ("feel_type_clash", "rule1", Text.of("x"))
    assert codes(["x + z: number"], ["r: number"], [("-", '"a"')]) == ["feel_unknown_name", "feel_type_clash"]
    assert codes(["x: string"], ['r else "a": number'], [("-", "1")]) == ["feel_type_clash", "feel_type_clash"]
    assert codes(["x: number"], ["r"], [("-", "x + y")]) == []


def test_a_table_needs_a_result_and_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(["x"], [], [("1",)]) == ["table_no_output", "table_gap"]
    monkeypatch.setattr(coverage, "MAX_STATES", 0)
    assert codes(["x"], ["r"], [("1", "1")]) == ["table_too_large"]


def test_what_could_not_be_read_is_told_with_the_rest() -> None:
    made = model(decision("a", literal("1 +")) + decision("d", table_xml(["x"], ["r"], [("-", "1")])))
    assert [problem.code for problem in check_model(made)] == ["feel_unfinished"]
    assert [(problem.code, problem.where, problem.line) for problem in check_model(made, {})] == [
        ("feel_unfinished", "a", 1),
        ("feel_unknown_name", "table", 1),
    ]
    assert [problem.code for problem in check_model(made, {"x": NUMBER})] == ["feel_unfinished"]


def test_a_knowledge_model_s_table_knows_its_parameters() -> None:
    made = model(
        '<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/>'
        + table_xml(["n"], ["r"], [("-", "n + 1")])
        + "</encapsulatedLogic></businessKnowledgeModel>"
    )
    assert check_model(made) == ()
    assert set(made.tables) == {"f"}


def test_every_finding_is_one_of_the_codes_that_are_told() -> None:
    assert CODES.isdisjoint(MODEL_CODES)
    assert {"table_gap", "table_overlap", "table_rule_never"} < CODES


def test_a_rule_for_a_value_that_is_missing_has_its_effect() -> None:
    rules = [("true", "1"), ("false", "2"), ("-", "3")]
    assert codes(["x = 3: boolean"], ["r"], rules, "FIRST") == []
    assert codes(["x = 3: boolean"], ["r"], [("true", "1"), ("null", "2")], "FIRST") == ["table_gap"]


def test_every_finding_calls_a_column_in_the_words_of_each_language() -> None:
    rows = [("not(1, 2)", '"x"'), ("> limit", '"a"')]
    body = table_xml(["n: number: 1, 2, 3"], ['r: string: "a", "b"'], rows, "FIRST")
    body = body.replace("<input>", '<input label="Antal"><description>Count</description>')
    found = {one.code: one.facts for one in check_model(model(decision("d", body)))}
    assert found["table_unsure"]["inputs"] == Text("Antal", "Count")
    body = table_xml(["b: string"], ["r"], [('"a", "b"', "1"), ('"a"', "2")])
    body = body.replace("<input>", '<input label="Hjælp"><description>Help</description>')
    found = {one.code: one.facts for one in check_model(model(decision("d", body)))}
    assert found["table_overlap"]["inputs"] == Text("Hjælp er a", "Help is a")
    assert found["table_gap"]["inputs"] == Text("Hjælp er hverken a eller b", "Help is neither a nor b")
