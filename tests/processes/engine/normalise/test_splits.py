"""Several ways out of a step become the gateways that are meant."""

from __future__ import annotations

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import by_id, diagram, faults, flow, normalised

STEPS = '<startEvent id="s"/><task id="a"/><task id="b"/><task id="c"/>' + flow("s", "a")


def test_plain_ways_are_all_taken() -> None:
    root, _ = normalised(diagram(STEPS + flow("a", "b") + flow("a", "c")))
    split = by_id(root, by_id(root, "a_b").get("sourceRef", ""))
    assert split.tag == q("parallelGateway")
    assert by_id(root, "a_c").get("sourceRef") == split.get("id")


def test_a_conditional_way_beside_a_plain_one_may_stay_untaken_without_a_fault() -> None:
    root, _ = normalised(diagram(STEPS + flow("a", "b") + flow("a", "c", "x &gt; 1")))
    assert by_id(root, by_id(root, "a_b").get("sourceRef", "")).tag == q("parallelGateway")
    choice = by_id(root, by_id(root, "a_c").get("sourceRef", ""))
    assert choice.tag == q("inclusiveGateway")
    untaken = by_id(root, choice.get("default", ""))
    assert by_id(root, untaken.get("targetRef", "")).tag == q("endEvent")


def test_the_default_moves_to_the_gateway() -> None:
    steps = STEPS.replace('<task id="a"/>', '<task id="a" default="a_b"/>')
    root, _ = normalised(diagram(steps + flow("a", "b") + flow("a", "c", "x &gt; 1")))
    choice = by_id(root, by_id(root, "a_c").get("sourceRef", ""))
    assert choice.get("default") == "a_b"
    assert by_id(root, "a").get("default") is None


def test_a_way_out_of_a_choosing_gateway_without_condition_is_refused() -> None:
    steps = STEPS.replace('<task id="a"/>', '<exclusiveGateway id="a"/>')
    problems = faults(diagram(steps + flow("a", "b") + flow("a", "c", "x &gt; 1")))
    assert [(p.where, p.code, p.facts["gateway"]) for p in problems] == [("a_b", "gateway_without_condition", "a")]


def test_a_condition_nobody_would_ask_is_refused() -> None:
    steps = STEPS.replace('<task id="a"/>', '<parallelGateway id="a"/>')
    problems = faults(diagram(steps + flow("a", "b") + flow("a", "c", "x &gt; 1")))
    assert [(p.where, p.code) for p in problems] == [("a_c", "condition_not_asked")]
