"""The loop that moves a case: one step at a time, events first, everything told in order."""

from __future__ import annotations

import pytest

from processes.engine import begin
from processes.errors import EngineFault
from tests.processes.engine.drawings import Case, element, flows, plan, world

THROWN_INSIDE = plan(
    '<startEvent id="s"/><subProcess id="sub"><startEvent id="ss"/><userTask id="a"/>'
    '<intermediateThrowEvent id="up"><signalEventDefinition signalRef="x"/></intermediateThrowEvent>'
    '<scriptTask id="never"><script>reached = true</script></scriptTask><endEvent id="se"/>'
    + flows("ss>a", "a>up", "up>never", "never>se")
    + '</subProcess><boundaryEvent id="stop" attachedToRef="sub"><signalEventDefinition signalRef="x"/>'
    '</boundaryEvent><userTask id="after"/><endEvent id="e"/><endEvent id="f"/>'
    + flows("s>sub", "sub>e", "stop>after", "after>f"),
    around='<signal id="x" name="stop it"/>',
)


def test_an_event_that_stops_a_sub_process_is_heard_before_its_next_step() -> None:
    case = Case(THROWN_INSIDE)
    case.do("a")
    assert case.open() == ["after"]
    assert case.data == {}


def test_what_is_stopped_is_told_as_cancelled() -> None:
    case = Case(THROWN_INSIDE)
    passed = [(each.what, each.element) for each in case.do("a").passed()]
    assert ("cancelled", "sub") in passed
    assert ("entered", "never") not in passed
    assert passed[-1] == ("entered", "after")


def test_passages_tell_where_they_happened() -> None:
    case = Case(element("sub_process"))
    inside = [each for each in case.do("a").passed() if each.element == "b"]
    assert [(each.what, each.scope, each.process) for each in inside] == [("entered", ("sub", "deep"), "main")]


def test_an_armed_event_is_entered_only_when_it_fires() -> None:
    case = Case(element("timer_boundary"))
    assert [each.element for each in case.run.passed() if each.what == "entered"] == ["s", "a"]
    fired = [(each.what, each.element) for each in case.fire("reminder").passed()]
    assert fired == [
        ("entered", "reminder"),
        ("left", "reminder"),
        ("taken", "reminder_remind"),
        ("entered", "remind"),
    ]


def test_a_join_is_entered_once_however_many_arrive() -> None:
    case = Case(element("parallel_gateway"))
    case.do("a")
    passed = [(each.what, each.element) for each in case.do("b").passed()]
    assert passed.count(("entered", "j")) == 1
    assert ("taken", "b_j") in passed


def test_a_repeated_step_is_entered_and_left_once_as_a_whole() -> None:
    case = Case(element("multi_parallel"), people=["Bo", "Pia"])
    told = [each.what for each in case.run.passed() if each.element == "a"]
    told += [each.what for each in case.do("a", answer=1).passed() if each.element == "a"]
    told += [each.what for each in case.do("a", answer=2).passed() if each.element == "a"]
    assert told == ["entered", "left"]


def test_branches_that_multiply_without_end_are_stopped_with_a_fault() -> None:
    drawn = plan(
        '<startEvent id="s"/><exclusiveGateway id="m"/><parallelGateway id="p"/><task id="t"/><endEvent id="e"/>'
        '<scriptTask id="one"><script>x = 1</script></scriptTask>'
        '<scriptTask id="two"><script>x = 2</script></scriptTask>'
        + flows("s>m", "m>p", "p>one", "p>two", "p>t", "one>m", "two>m", "t>e")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {}, world())
    assert fault.value.code == "engine_too_many"
