"""A case runs from rest to rest, and its bytes hold all of it."""

from __future__ import annotations

import gc
from weakref import ref

import pytest

from processes.engine import begin, resume
from processes.errors import AlreadyDone, EngineFault, Invalid
from tests.processes.engine.drawings import Case, flows, plan, world

CHOICE = plan(
    '<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="g_e"/><userTask id="b"/>'
    '<endEvent id="e"><extensionElements><ag:outcome code="done"/></extensionElements></endEvent>'
    + flows("s>a", "a>g", "g>b:x > 3", "g>e", "b>e")
)


def test_a_case_rests_at_the_step_a_person_must_do() -> None:
    run = begin(CHOICE, {"y": 1}, world())
    (step,) = run.open_steps()
    assert (step.element, step.process, step.plan, step.data) == ("a", "main", CHOICE.hash, {"y": 1})
    assert not run.ended


def test_a_case_follows_the_condition_that_holds_and_ends_with_its_outcome() -> None:
    case = Case(CHOICE)
    case.do("a", x=5)
    assert case.open() == ["b"]
    case.do("b")
    assert case.ended
    assert case.outcome == "done"
    assert case.data == {"x": 5, "outcome": "done"}


def test_the_default_way_is_taken_when_no_condition_holds() -> None:
    case = Case(CHOICE)
    case.do("a", x=None)
    assert case.ended


def test_what_happened_is_told_in_order() -> None:
    case = Case(CHOICE)
    run = case.do("a", x=1)
    assert [(each.what, each.element) for each in run.passed()] == [
        ("left", "a"),
        ("taken", "a_g"),
        ("entered", "g"),
        ("left", "g"),
        ("taken", "g_e"),
        ("entered", "e"),
        ("left", "e"),
    ]


def test_a_step_is_done_only_once() -> None:
    case = Case(CHOICE)
    step = case.wake().open_steps()[0].step
    case.do("a", x=5)
    with pytest.raises(AlreadyDone):
        case.wake().complete(step, {})


def test_a_step_keeps_its_id_while_the_token_rests() -> None:
    case = Case(CHOICE)
    assert case.wake().open_steps() == case.wake().open_steps()


def test_a_condition_that_is_no_truth_is_a_fault_at_the_gateway() -> None:
    drawn = plan(
        '<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/><endEvent id="e"/><endEvent id="f"/>'
        + flows("s>g", "g>e", "g>f:x + 1")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {"x": 1}, world())
    assert (fault.value.code, fault.value.element) == ("engine_condition_not_boolean", "g")


def test_no_way_out_is_a_fault_at_the_gateway() -> None:
    drawn = plan(
        '<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/><endEvent id="f"/>'
        + flows("s>g", "g>e:x = 1", "g>f:x = 2")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {"x": 3}, world())
    assert (fault.value.code, fault.value.element) == ("engine_no_way", "g")


def test_a_loop_without_end_stops_with_a_fault() -> None:
    drawn = plan(
        '<startEvent id="s"/><scriptTask id="t"><script>n = n + 1</script></scriptTask>'
        '<exclusiveGateway id="g" default="g_t"/><endEvent id="e"/>' + flows("s>t", "t>g", "g>t", "g>e:n = -1")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {"n": 1}, world())
    assert fault.value.code == "engine_no_end"


def test_a_start_event_that_is_not_there_is_refused() -> None:
    with pytest.raises(Invalid) as fault:
        begin(CHOICE, {}, world(), start="b")
    assert fault.value.problems[0].code == "engine_start_unknown"


def test_bytes_of_another_format_are_refused() -> None:
    with pytest.raises(EngineFault) as fault:
        resume(b"{}", lambda key: CHOICE, world())
    assert fault.value.code == "engine_state_unknown"


def test_a_run_that_is_let_go_waits_for_no_collector() -> None:
    run = begin(CHOICE, {"x": 1}, world())
    assert run.plans == {CHOICE.hash}
    held = ref(run._case)
    gc.disable()
    try:
        run.let_go()
        del run
        assert held() is None
    finally:
        gc.enable()
