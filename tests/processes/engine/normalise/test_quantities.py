"""Token quantities become gateways that gather and multiply."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from processes.engine import World, begin, parse, resume
from tests.processes.engine.normalise.drawings import chain, diagram, refused

WORLD = World(now=datetime(2026, 3, 2, tzinfo=UTC))


@pytest.mark.parametrize("attribute", ["startQuantity", "completionQuantity"])
@pytest.mark.parametrize("value", ["0", "-1", "many", "101", ""])
def test_a_quantity_that_is_none_is_refused(attribute: str, value: str) -> None:
    assert refused(f'<userTask id="a" {attribute}="{value}"/>') == {("token_quantity", "a")}


def test_several_tokens_leave_a_step_and_several_begin_another() -> None:
    steps = '<startEvent id="s"/><userTask id="a" completionQuantity="3"/><userTask id="b"/>'
    last = '<userTask id="c" startQuantity="2"/>'
    plan = parse({"p.bpmn": diagram(steps + last + chain("s", "a", "b", "c"))})
    run = begin(plan, {}, WORLD)
    seen = []
    while run.open_steps():
        seen.append([step.element for step in run.open_steps()])
        run.complete(run.open_steps()[0].step, {})
        run = resume(run.state(), lambda key: plan, WORLD)
    assert seen == [["a"], ["b", "b", "b"], ["b", "b"], ["b", "c"], ["c"]]
    assert not run.ended  # the third token waits for a fourth, which never comes


def test_the_facts_of_all_gathered_tokens_go_on() -> None:
    steps = '<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c" startQuantity="2"/>'
    plan = parse({"p.bpmn": diagram(steps + chain("s", "a", "c") + chain("s", "b", "c"))})
    run = begin(plan, {}, WORLD)
    for step in run.open_steps():
        run.complete(step.step, {step.element: 1})
    (last,) = run.open_steps()
    assert (last.element, last.data["a"], last.data["b"]) == ("c", 1, 1)
    run.complete(last.step, {})
    assert run.ended
