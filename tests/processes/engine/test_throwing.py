"""What is thrown finds who catches it, in the case or outside."""

from __future__ import annotations

import pytest

from tests.processes.engine.drawings import Case, element


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
