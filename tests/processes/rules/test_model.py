"""A model in use: what is found by which name, and what one evaluation takes once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from processes.rules.feel import FeelError
from processes.rules.feel.scope import Run
from processes.rules.model import Session, serve
from tests.processes.rules.drawn import decision, given, literal, model, table_xml


def test_a_part_is_found_by_id_and_by_name() -> None:
    made = model(decision("x", literal("1")).replace('name="x"', 'name="the answer"'))
    assert made.find("x") is made.find("the answer")
    with pytest.raises(FeelError, match="dmn_unknown"):
        made.find("nothing")


def test_what_is_given_is_not_computed() -> None:
    made = model(decision("a", literal("1 / 0")) + decision("b", literal("a + 1"), ["a!"]))
    session = Session(Run({}, {}), {f"{made.namespace}#a": Decimal(4)})
    assert session.decide(made.find("b")) == 5


def test_a_service_is_served_from_one_evaluation() -> None:
    made = model(
        given("x")
        + decision("d", literal("x + 1"), ["x"])
        + '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#d"/></decisionService>'
    )
    assert serve(made.find("s"), Session(Run({"x": 1}, {}))) == 2


def test_the_explanation_tells_the_table_and_those_it_needed() -> None:
    made = model(
        given("x")
        + decision("a", table_xml(["x"], ["r"], [("> 1", "10")]), ["x"])
        + decision("b", table_xml(["a"], ["r"], [("10", '"ten"')]), ["a!"])
        + decision("c", literal("b"), ["b!"])
    )
    told = made.decide("b", {"x": 5}).explanation
    assert (told["table"], told["matched"], told["value"]) == ("b", [1], "ten")
    assert [one["table"] for one in told["needed"]] == ["a"]
    assert [one["table"] for one in made.decide("c", {"x": 5}).explanation["needed"]] == ["a", "b"]
