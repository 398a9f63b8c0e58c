"""What is thrown finds who catches it, in the case or outside."""

from __future__ import annotations

import pytest

from processes.errors import EngineFault
from tests.processes.engine.drawings import Case, element, flows, plan


def test_thrown_messages_leave_the_case_with_where_they_go() -> None:
    run = Case(element("message_throw"), citizen="1").run
    assert [(each.element, each.name, each.definition, each.correlate, each.starts) for each in run.thrown()] == [
        ("a", "letter", "sanction", "citizen", "SE1"),
        ("e", "call", None, None, None),
    ]


def test_a_message_to_the_own_case_is_delivered_before_the_token_moves_on() -> None:
    case = Case(element("message_to_self"))
    run = case.do("a", why="well")
    assert run.thrown() == ()
    assert case.open() == ["caught"]
    assert case.data == {"why": "well"}


def test_a_signal_reaches_everyone_who_waits_and_leaves_the_case_too() -> None:
    case = Case(element("signal"))
    run = case.do("a")
    assert case.open() == ["one", "two"]
    assert [(each.kind, each.name) for each in run.thrown()] == [("signal", "alarm")]


def test_a_signal_from_outside_reaches_everyone_who_waits() -> None:
    case = Case(element("signal"))
    assert case.broadcast("alarm", level=2)
    assert case.open() == ["a", "one", "two"]
    assert not case.broadcast("alarm")


@pytest.mark.parametrize(("x", "way"), [(1, "refused"), (2, "odd"), (3, None)])
def test_an_error_is_caught_by_its_code_before_any_code(x: int, way: str | None) -> None:
    case = Case(element("error_boundary"))
    case.do("a", x=x)
    assert case.open() == ([way] if way else [])
    assert case.ended is (way is None)


def test_an_escalation_calls_somebody_while_work_goes_on_and_leaves_when_nobody_listens() -> None:
    case = Case(element("escalation"))
    assert case.open() == ["a", "manager"]
    run = case.do("a")
    assert [(each.kind, each.name) for each in run.thrown()] == [("escalation", "esc2")]
    case.do("manager")
    assert case.ended


def test_a_terminate_ends_everything_and_keeps_the_facts() -> None:
    case = Case(element("terminate"))
    case.do("b", seen=True)
    assert case.ended
    assert case.outcome == "stopped"
    assert case.data == {"seen": True, "outcome": "stopped"}


def test_a_cancelled_transaction_leaves_by_its_cancel_event() -> None:
    case = Case(element("transaction"))
    case.do("a", x=1)
    assert case.open() == ["undone"]


def test_an_error_nobody_catches_ends_the_case_and_leaves_it() -> None:
    drawn = plan(
        '<startEvent id="s"/><parallelGateway id="g"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>'
        '<endEvent id="bad"><errorEventDefinition errorRef="no"/></endEvent>'
        + flows("s>g", "g>a", "g>b", "a>bad", "b>e"),
        around='<error id="no" name="no" errorCode="NO"/>',
    )
    case = Case(drawn)
    run = case.do("a", why="so")
    assert [(each.kind, each.name, each.element) for each in run.thrown()] == [("error", "no", "bad")]
    assert case.ended
    assert case.data == {"why": "so"}


def test_an_error_inside_a_called_process_is_caught_on_the_call() -> None:
    called = (
        '<process id="called"><startEvent id="cs"/><userTask id="x"/><endEvent id="ce"><errorEventDefinition '
        'errorRef="no"/></endEvent>' + flows("cs>x", "x>ce") + "</process>"
    )
    body = (
        '<startEvent id="s"/><callActivity id="c" calledElement="called"/><userTask id="caught"/><endEvent id="e"/>'
        '<endEvent id="f"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="no"/>'
        "</boundaryEvent>"
    )
    case = Case(
        plan(
            body + flows("s>c", "c>e", "b>caught", "caught>f"),
            around=f'<error id="no" errorCode="NO"/>{called}',
            main="main",
        )
    )
    case.do("x", why="so")
    assert case.open() == ["caught"]
    assert case.data == {"why": "so"}


def test_a_message_to_the_own_case_that_nobody_awaits_leaves_it() -> None:
    said = '<extensionElements><ag:case definition="self"/></extensionElements>'
    drawn = plan(
        f'<startEvent id="s"/><intermediateThrowEvent id="t">{said}<messageEventDefinition messageRef="m"/>'
        '</intermediateThrowEvent><endEvent id="e"/>' + flows("s>t", "t>e"),
        around='<message id="m" name="recovery"/>',
    )
    assert [(each.name, each.definition) for each in Case(drawn).run.thrown()] == [("recovery", "self")]


def test_a_cancel_nobody_catches_is_a_fault() -> None:
    drawn = plan(
        '<startEvent id="s"/><transaction id="tx"><startEvent id="ss"/><userTask id="a"/><endEvent id="undo">'
        "<cancelEventDefinition/></endEvent>"
        + flows("ss>a", "a>undo")
        + '</transaction><endEvent id="e"/>'
        + flows("s>tx", "tx>e")
    )
    case = Case(drawn)
    with pytest.raises(EngineFault) as fault:
        case.do("a")
    assert (fault.value.code, fault.value.element) == ("engine_cancel_uncaught", "undo")


def test_a_message_goes_to_the_step_that_is_named_or_to_the_longest_waiting() -> None:
    many = "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"
    drawn = plan(
        f'<startEvent id="s"/><receiveTask id="a" messageRef="m">{many}</receiveTask><endEvent id="e"/>'
        + flows("s>a", "a>e"),
        around='<message id="m" name="letter"/>',
    )
    case = Case(drawn)
    steps = [each.step for each in case.run.awaited()]
    run = case.wake()
    assert run.deliver("letter", {}, step=steps[1])
    assert [each.step for each in run.awaited()] == [steps[0], steps[2]]
    assert run.deliver("letter", {})
    assert [each.step for each in run.awaited()] == [steps[2]]
    assert not run.deliver("letter", {}, step=steps[0])
