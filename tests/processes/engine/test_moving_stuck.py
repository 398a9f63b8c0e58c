"""A join that would wait for ever is known before anybody waits."""

from __future__ import annotations

from processes.engine.moving_stuck import stuck_at
from tests.processes.engine.drawings import flows, plan
from tests.processes.engine.moved import fork

OVER = "<terminateEventDefinition/>"


def test_a_join_that_lacks_a_way_is_named() -> None:
    spec = fork("a", "b").specs["main"]
    assert stuck_at(spec, [("a", ""), ("b", "")]) is None
    assert stuck_at(spec, [("j", "a"), ("b", "")]) is None
    assert stuck_at(spec, [("a", "")]) == "j"
    assert stuck_at(spec, [("z", "")]) is None


def test_a_step_without_a_way_to_the_end_is_named() -> None:
    spec = plan(
        '<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>'
        '<endEvent id="e"/><exclusiveGateway id="x" default="x_c"/>'
        + flows("s>x", "x>c", "x>m:go", "m>a", "a>b", "b>m", "c>e")
    ).specs["main"]
    assert stuck_at(spec, [("a", "")]) == "a"
    assert stuck_at(spec, [("c", "")]) is None


def test_an_end_that_ends_everything_frees_what_waits() -> None:
    spec = plan(
        '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/>'
        f'<exclusiveGateway id="x" default="x_j"/><endEvent id="over">{OVER}</endEvent><endEvent id="e"/>'
        + flows("s>f", "f>a", "f>b", "a>j", "b>x", "x>j", "x>over:stop", "j>e")
    ).specs["main"]
    assert stuck_at(spec, [("a", ""), ("b", "")]) is None
