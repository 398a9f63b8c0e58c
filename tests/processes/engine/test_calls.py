"""Called processes: the own folder's first, else another version, bound by its hash while it runs."""

from __future__ import annotations

import pytest

from processes.engine import Plan, begin, parse, resume
from processes.errors import EngineFault
from tests.processes.engine.drawings import Case, bpmn, element, flows, plan, world

CALLER = plan(
    '<startEvent id="s"/><callActivity id="c" calledElement="hearing"/><userTask id="z"/><endEvent id="e"/>'
    + flows("s>c", "c>z", "z>e")
)
INSIDE = (
    '<startEvent id="hs"/><userTask id="hear"/><endEvent id="he"><extensionElements><ag:outcome code="heard"/>'
    "</extensionElements></endEvent>" + flows("hs>hear", "hear>he")
)


def hearing(step: str = "hear") -> Plan:
    return parse({"process.bpmn": bpmn(INSIDE.replace("hear", step) if step != "hear" else INSIDE, process="hearing")})


def test_a_process_of_another_folder_is_asked_of_the_world() -> None:
    called = hearing()
    around = world(called={"hearing": called}.get)
    plans = {each.hash: each for each in (CALLER, called)}
    run = begin(CALLER, {"x": 1}, around)
    run = resume(run.state(), plans.__getitem__, around)
    (step,) = run.open_steps()
    assert (step.element, step.process, step.plan, step.scope) == ("hear", "hearing", called.hash, ("c",))
    run.complete(step.step, {"ruling": "yes"})
    (step,) = run.open_steps()
    assert (step.element, step.plan, step.data) == ("z", CALLER.hash, {"x": 1, "ruling": "yes", "outcome": "heard"})


def test_a_running_call_stays_with_the_version_it_began_on() -> None:
    old = hearing()
    run = begin(CALLER, {}, world(called={"hearing": old}.get))
    plans = {each.hash: each for each in (CALLER, old)}
    woken = resume(run.state(), plans.__getitem__, world(called=lambda process: None))
    assert [step.element for step in woken.open_steps()] == ["hear"]


def test_a_process_nobody_knows_is_a_fault_at_the_call() -> None:
    with pytest.raises(EngineFault) as fault:
        begin(CALLER, {}, world())
    assert (fault.value.code, fault.value.element) == ("engine_called_unknown", "c")


def test_the_own_folder_comes_first() -> None:
    both = parse(
        {
            "process.bpmn": bpmn(
                '<startEvent id="s"/><callActivity id="c" calledElement="hearing"/><endEvent id="e"/>'
                + flows("s>c", "c>e")
            ),
            "hearing.bpmn": bpmn(INSIDE, process="hearing"),
        }
    )
    run = begin(both, {}, world(called={"hearing": hearing("other")}.get))
    assert [(step.element, step.plan) for step in run.open_steps()] == [("hear", both.hash)]


def test_steps_tell_the_sub_processes_they_stand_in() -> None:
    case = Case(element("sub_process"))
    case.do("a", x=1)
    assert [(step.element, step.scope) for step in case.wake().open_steps()] == [("b", ("sub", "deep"))]
    case.do("b", y=2)
    assert case.open() == ["c"]
    assert case.data == {"x": 1, "y": 2}


def test_a_called_process_gives_its_facts_and_outcome_back() -> None:
    case = Case(element("call_activity"), x=1)
    (step,) = case.wake().open_steps()
    assert (step.element, step.process, step.scope) == ("inside", "called", ("c",))
    case.do("inside", track="short")
    assert case.open() == ["z"]
    assert case.data == {"x": 1, "track": "short", "outcome": "heard"}
    case.do("z")
    assert case.outcome is None


def test_a_process_that_calls_itself_without_end_is_a_fault() -> None:
    drawn = plan(
        '<startEvent id="s"/><callActivity id="c" calledElement="main"/><endEvent id="e"/>' + flows("s>c", "c>e")
    )
    with pytest.raises(EngineFault) as fault:
        begin(drawn, {}, world())
    assert (fault.value.code, fault.value.element) == ("engine_too_deep", "c")
