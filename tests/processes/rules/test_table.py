"""Decision tables: which rules match, what comes out, and how it is told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from processes.rules.feel import FeelError
from tests.processes.rules.drawn import decision, model, table, table_xml

OVERLAPPING = [("> 10", '"big"'), ("> 5", '"middle"'), ("> 0", '"small"'), ("> 20", '"big"')]
VALUES = '"small", "middle", "big"'


@pytest.mark.parametrize(
    ("policy", "values", "size", "value"),
    [
        ("FIRST", "", 15, "big"),
        ("PRIORITY", VALUES, 15, "small"),
        ("RULE ORDER", "", 15, ["big", "middle", "small"]),
        ("OUTPUT ORDER", VALUES, 15, ["small", "middle", "big"]),
        ("COLLECT", "", 25, ["big", "middle", "small", "big"]),
        ("COLLECT of COUNT", "", 25, Decimal(4)),
        ("COLLECT of MIN", "", 15, "big"),
        ("COLLECT of MAX", "", 15, "small"),
        ("COLLECT of SUM", "", 15, None),
        ("FIRST", "", 0, None),
        ("COLLECT", "", 0, []),
        ("COLLECT of COUNT", "", 0, Decimal(0)),
        ("COLLECT of SUM", "", 0, None),
        ("RULE ORDER", "", 0, []),
        ("UNIQUE", "", 3, "small"),
        ("ANY", "", 3, "small"),
    ],
)
def test_the_hit_policy_chooses(policy: str, values: str, size: int, value: Any) -> None:
    made = table(["size"], [f"result: string: {values}" if values else "result"], OVERLAPPING, policy)
    assert made.decide({"size": size}).value == value


def test_numbers_are_added_up() -> None:
    rules = [("> 0", "1"), ("> 5", "2"), ("> 10", "4")]
    assert table(["x"], ["points"], rules, "COLLECT of SUM").decide({"x": 7}).value == 3


def test_rules_that_overlap_are_both_named() -> None:
    with pytest.raises(FeelError) as fault:
        table(["size"], ["result"], OVERLAPPING).decide({"size": 7})
    assert fault.value.code == "table_overlap"
    assert fault.value.facts == {"table": "d", "rules": (2, 3)}


def test_any_must_agree() -> None:
    with pytest.raises(FeelError, match="table_any"):
        table(["size"], ["result"], OVERLAPPING, "ANY").decide({"size": 7})
    agreeing = [("> 10", "1"), ("> 5", "1")]
    assert table(["size"], ["result"], agreeing, "ANY").decide({"size": 12}).value == 1


def test_a_value_outside_the_allowed_ones_is_refused() -> None:
    made = table(['colour: string: "red", "green"'], ["result"], [('"red"', "1")])
    with pytest.raises(FeelError, match="table_input"):
        made.decide({"colour": "blue"})
    assert made.decide({"colour": None}).value is None
    assert made.decide({"colour": "red"}).value == 1


def test_several_outputs_are_a_context() -> None:
    made = table(["x"], ["grade: string", "points else 0: number"], [("> 5", '"high"', "x * 2")])
    assert made.decide({"x": 6}).value == {"grade": "high", "points": Decimal(12)}
    assert made.decide({"x": 1}).value == {"grade": None, "points": Decimal(0)}


def test_priority_looks_at_the_first_output_before_the_second() -> None:
    made = table(
        ["x"],
        ['grade: string: "high", "low"', "points: number: 2, 1"],
        [("-", '"low"', "2"), ("-", '"high"', "1"), ("-", '"high"', "2")],
        "PRIORITY",
    )
    assert made.decide({"x": 6}).value == {"grade": "high", "points": Decimal(2)}


def test_a_single_default_stands_where_nothing_matches() -> None:
    assert table(["x"], ['result else "none"'], [("> 5", '"some"')]).decide({"x": 1}).value == "none"


def test_a_result_that_does_not_fit_its_column_is_null() -> None:
    assert table(["x"], ["points: number"], [("-", '"many"')]).decide({"x": 1}).value is None


def test_an_input_that_does_not_fit_its_column_matches_nothing_but_the_dash() -> None:
    made = table(["x: number"], ["result"], [("> 5", "1"), ("-", "2")], "FIRST")
    assert made.decide({"x": "six"}).value == 2


def test_every_rule_tells_why() -> None:
    made = table(["age: number", "job"], ["result"], [("> 50", '"x"', "1"), ("<= 50", "-", "2"), ("-", "? = 3", "3")])
    outcome = made.decide({"age": 40, "job": "x"})
    assert outcome.matched == (2,)
    assert outcome.explanation == {
        "table": "d",
        "policy": "UNIQUE",
        "aggregation": "",
        "inputs": [{"label": "age", "value": Decimal(40)}, {"label": "job", "value": "x"}],
        "rules": [
            {
                "number": 1,
                "matched": False,
                "annotations": {"da": "words 1", "en": "words 1"},
                "missed": {"column": 1, "input": "age", "test": "> 50"},
            },
            {
                "number": 2,
                "matched": True,
                "annotations": {"da": "words 2", "en": "words 2"},
                "cells": [{"input": "age", "test": "<= 50"}],
            },
            {
                "number": 3,
                "matched": False,
                "annotations": {"da": "words 3", "en": "words 3"},
                "missed": {"column": 2, "input": "job", "test": "? = 3"},
            },
        ],
        "matched": [2],
        "value": Decimal(2),
    }


def test_a_rule_without_words_is_told_in_the_words_of_its_cells() -> None:
    body = table_xml(["age"], ["r"], [("> 50", "1")]).replace("<description>words 1</description>", "")
    (rule,) = model(decision("d", body)).decide("d", {"age": 60}).explanation["rules"]
    assert rule["annotations"] == {"da": "age er over 50", "en": "age is above 50"}


def test_a_rule_without_words_is_told_with_the_columns_words_of_each_language() -> None:
    body = table_xml(["age"], ["r"], [("not(50, 60)", "1")]).replace("<description>words 1</description>", "")
    body = body.replace("<input>", '<input label="Alder"><description>Age</description>')
    (rule,) = model(decision("d", body)).decide("d", {"age": 70}).explanation["rules"]
    assert rule["annotations"] == {"da": "Alder er hverken 50 eller 60", "en": "Age is neither 50 nor 60"}


def test_a_table_does_not_write_into_the_facts() -> None:
    facts = {"x": 1}
    table(["x"], ["result"], [("? > 0", "1")]).decide(facts)
    assert facts == {"x": 1}


def test_a_result_without_end_is_stopped() -> None:
    deep = table(["x"], ["result"], [("-", "(function(f) f(f))(function(f) f(f))")])
    with pytest.raises(FeelError, match="feel_too_deep"):
        deep.decide({"x": 1})


def test_functions_may_be_used_in_cells() -> None:
    made = table(["x"], ["result"], [("> limit()", "twice(?)")])
    assert made.decide({"x": 5}, {"limit": lambda: 3, "twice": lambda n: n * 2}).value == 10
