"""Expressions are FEEL and nothing else; no Python of a diagram is ever run."""

from __future__ import annotations

from typing import Any

import pytest

from processes.engine import begin
from processes.errors import EngineFault, Invalid
from tests.processes.engine.drawings import Case, flows, plan, world

ESCAPES = [
    '__import__("os").system("touch /tmp/escaped")',
    "().__class__.__bases__[0].__subclasses__()",
    'open("/etc/passwd").read()',
    "(lambda: exec('raise SystemExit'))()",
    "[x for x in ().__class__.__mro__]",
    "exit()",
]
WAYS = '<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/><endEvent id="e"/><endEvent id="f"/>'


def reached(text: str) -> str:
    """Where a case ends that asks this at a gateway; or why there is no such case."""
    try:
        drawn = plan(WAYS + flows("s>g", "g>e", f"g>f:{text}"))
    except Invalid as refused:
        return ", ".join(each.code for each in refused.problems)
    return begin(drawn, {}, world()).passed()[-1].element


@pytest.mark.parametrize("text", ESCAPES)
def test_python_in_a_condition_is_refused_or_means_nothing(text: str) -> None:
    assert reached(text) in ("engine_expression_unreadable", "e")


@pytest.mark.parametrize("text", ["import os", "for x in y: pass", "x += 1", "del x", "print('x')"])
def test_python_in_a_script_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        plan(
            f'<startEvent id="s"/><scriptTask id="t"><script>{text}</script></scriptTask><endEvent id="e"/>'
            + flows("s>t", "t>e")
        )
    assert [(each.code, each.where) for each in refused.value.problems] == [("engine_expression_unreadable", "t")]


@pytest.mark.parametrize("way", ["evaluate", "execute", "call_service"])
def test_the_librarys_python_environment_cannot_be_reached(way: str) -> None:
    case = Case(plan(WAYS + flows("s>g", "g>e", "g>f:x = 1")))
    engine = case.run._case.script_engine
    with pytest.raises(EngineFault) as fault:
        getattr(engine.environment, way)("1 + 1", {})
    assert fault.value.code == "engine_python_barred"


def test_a_woken_case_has_the_same_engine() -> None:
    case = Case(plan('<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + flows("s>a", "a>e")))
    woken = case.wake()._case
    assert type(woken.script_engine) is type(case.run._case.script_engine)
    assert type(woken.script_engine).__name__ == "FeelEngine"


@pytest.mark.parametrize(("value", "way"), [(True, "f"), (False, "e"), (None, "e")])
def test_a_condition_holds_only_when_it_is_true(value: Any, way: str) -> None:
    drawn = plan(WAYS + flows("s>g", "g>e", "g>f:x"))
    assert begin(drawn, {"x": value}, world()).passed()[-1].element == way


def test_the_time_of_expressions_is_the_worlds() -> None:
    drawn = plan(
        '<startEvent id="s"/><scriptTask id="t"><script>day = today()\nmoment = now()</script></scriptTask>'
        '<endEvent id="e"/>' + flows("s>t", "t>e")
    )
    facts = begin(drawn, {}, world()).data
    assert facts["day"] == world().now.date()
    assert facts["moment"] == world().now


def test_the_world_may_lend_functions() -> None:
    drawn = plan(
        '<startEvent id="s"/><scriptTask id="t"><script>x = twice(21)</script></scriptTask><endEvent id="e"/>'
        + flows("s>t", "t>e")
    )
    assert begin(drawn, {}, world(functions={"twice": lambda number: number * 2})).data == {"x": 42}


@pytest.mark.parametrize("text", ["x = [1..5]", "x = function(a) a + 1", "x = [{r: (1..5]}]"])
def test_a_script_cannot_leave_behind_what_no_state_can_hold(text: str) -> None:
    drawn = plan(
        f'<startEvent id="s"/><scriptTask id="t"><script>{text}</script></scriptTask><endEvent id="e"/>'
        + flows("s>t", "t>e")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {}, world())
    assert (fault.value.code, fault.value.element) == ("engine_value_unstorable", "t")


@pytest.mark.parametrize("kind", ["script", "condition"])
def test_an_expression_that_meets_a_limit_is_a_fault_at_its_element(kind: str) -> None:
    endless = "for i in 1..1000000 return i"
    script = f'<scriptTask id="t"><script>x = {endless}</script></scriptTask>' if kind == "script" else ""
    first = "t" if script else "g"
    drawn = plan(WAYS + script + flows(f"s>{first}", *(["t>g"] if script else []), "g>e", f"g>f:count({endless}) = 1"))
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {}, world())
    assert (fault.value.code, fault.value.element) == ("engine_expression", first)
    assert fault.value.facts["reason"] == "feel_list_too_long"


def test_a_service_is_never_called_by_the_librarys_engine() -> None:
    case = Case(plan('<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + flows("s>a", "a>e")))
    (token,) = case.run._case.tokens()
    with pytest.raises(EngineFault) as fault:
        case.run._case.script_engine.call_service(token, operation="x")
    assert (fault.value.code, fault.value.element) == ("engine_python_barred", "a")
