"""Every element the engine runs, drawn in a small diagram of its own (tests/bpmn/elements)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from processes.engine import Plan, parse
from processes.engine.moments import local
from processes.errors import AlreadyDone, EngineFault
from tests.processes.engine.drawings import NOW, Case, world

FOLDER = Path(__file__).parents[3] / "tests/bpmn/elements"


def drawn(name: str) -> Plan:
    tables = {"discount.dmn": (FOLDER / "discount.dmn").read_bytes()} if name == "rule_task" else {}
    return parse({f"{name}.bpmn": (FOLDER / f"{name}.bpmn").read_bytes()}, tables)


@pytest.mark.parametrize("name", ["user_task", "manual_task", "task"])
def test_a_task_waits_until_a_person_has_done_it(name: str) -> None:
    case = Case(drawn(name))
    case.do("a", met=True)
    assert case.ended
    assert case.data == {"met": True}


def test_a_script_assigns_each_line_seeing_the_ones_before() -> None:
    assert Case(drawn("script_task"), price=3, count=4).data == {"price": 3, "count": 4, "total": 12, "double": 24}


def test_a_service_step_hands_its_call_out_and_goes_on_when_answered() -> None:
    case = Case(drawn("service_task"), cpr="1")
    (call,) = case.run.calls()
    assert (call.element, call.operation, call.data) == ("a", "register.look_up", {"cpr": "1"})
    assert case.open() == []
    case.answer("a", address="Storegade 1")
    assert case.ended
    assert case.data == {"cpr": "1", "address": "Storegade 1"}


def test_a_failed_call_goes_the_way_of_its_error() -> None:
    case = Case(drawn("service_task"))
    case.fail("a", "GONE", why="moved")
    assert case.open() == ["late"]
    assert case.data == {"why": "moved"}


def test_a_failed_call_nobody_catches_is_a_fault_and_the_case_has_not_moved() -> None:
    case = Case(drawn("service_task"))
    with pytest.raises(EngineFault) as fault:
        case.fail("a", "OTHER")
    assert (fault.value.code, fault.value.element) == ("engine_error_uncaught", "a")
    assert [call.element for call in case.wake().calls()] == ["a"]


def test_a_call_cannot_be_completed_by_a_person_nor_a_task_answered() -> None:
    case = Case(drawn("service_task"))
    with pytest.raises(AlreadyDone):
        case.wake().complete(case.run.calls()[0].step, {})
    case = Case(drawn("user_task"))
    with pytest.raises(AlreadyDone):
        case.wake().answer(case.run.open_steps()[0].step, {})


def test_a_send_step_with_an_operation_is_handed_out_and_one_with_a_message_throws_it() -> None:
    case = Case(drawn("send_task"), name="Bo")
    assert [call.operation for call in case.run.calls()] == ["letter.send"]
    run = case.answer("a")
    assert [(each.kind, each.name, each.data) for each in run.thrown()] == [("message", "letter", {"name": "Bo"})]
    assert case.ended


@pytest.mark.parametrize("name", ["receive_task", "message_catch"])
def test_a_message_is_awaited_and_brings_its_facts(name: str) -> None:
    case = Case(drawn(name), x=1)
    assert [(each.kind, each.name, each.element) for each in case.run.awaited()] == [("message", "letter", "a")]
    assert not case.deliver("postcard")
    assert case.deliver("letter", said="yes")
    assert case.ended
    assert case.data == {"x": 1, "said": "yes"}


def test_a_rule_step_writes_what_the_table_answers_and_tells_why() -> None:
    case = Case(drawn("rule_task"), amount=200)
    (decided,) = case.run.decided()
    assert case.data == {"amount": 200, "discount": 20}
    assert (decided.element, decided.table, decided.spec, decided.matched) == ("a", "discount", "D1", (2,))
    assert decided.inputs == {"Amount": Decimal(200)}
    assert decided.outcome == 20
    assert decided.explanation["matched"] == [2]


@pytest.mark.parametrize(("x", "way"), [(1, "a"), (2, "b"), (3, "c"), (None, "c")])
def test_an_exclusive_gateway_takes_the_first_way_that_holds(x: Any, way: str) -> None:
    assert Case(drawn("exclusive_gateway"), x=x).open() == [way]


def test_a_parallel_join_waits_for_every_way_and_has_what_each_wrote() -> None:
    case = Case(drawn("parallel_gateway"), x=1, y=1)
    assert case.open() == ["a", "b"]
    case.do("a", x=2, mine="a")
    assert case.open() == ["b"]
    case.do("b", y=2, yours="b")
    assert case.open() == ["c"]
    assert case.data == {"x": 2, "y": 2, "mine": "a", "yours": "b"}


def test_branches_do_not_see_each_others_facts() -> None:
    case = Case(drawn("parallel_gateway"), order={"lines": [1]})
    run = case.wake()
    run.open_steps()[0].data["order"]["lines"].append(2)
    assert all(step.data == {"order": {"lines": [1]}} for step in run.open_steps())
    case.do("a", order={"lines": [1, 2]})
    assert case.wake().open_steps()[0].data == {"order": {"lines": [1]}}
    case.do("b")
    assert case.data == {"order": {"lines": [1, 2]}}


@pytest.mark.parametrize(("x", "ways"), [(1, ["c"]), (2, ["a"]), (3, ["a", "b"])])
def test_an_inclusive_gateway_takes_every_way_that_holds_and_joins_as_many(x: int, ways: list[str]) -> None:
    case = Case(drawn("inclusive_gateway"), x=x)
    assert case.open() == ways
    for way in ways:
        assert "z" not in case.open()
        case.do(way)
    assert case.open() == ["z"]


def test_events_race_each_with_its_own_time_and_the_first_ends_the_rest() -> None:
    case = Case(drawn("event_based_gateway"))
    due = {each.element: each.due_at for each in case.run.timers()}
    assert due == {"t1": NOW + timedelta(days=14), "t2": datetime(2026, 4, 2, 8, tzinfo=UTC)}
    assert len({each.step for each in case.run.timers()} | {each.step for each in case.run.awaited()}) == 3
    case.fire("t1")
    assert case.open() == ["late"]
    assert case.wake().timers() == ()
    assert case.wake().awaited() == ()


def test_a_case_begins_at_the_start_event_that_is_named() -> None:
    plan = drawn("message_start")
    assert [(each.id, each.event, each.event_name) for each in plan.starts] == [
        ("s", None, None),
        ("s2", "message", "letter"),
        ("s3", "message", "call"),
    ]
    assert Case(plan).open() == ["a"]
    assert Case(plan, start="s3").open() == ["b"]


def test_thrown_messages_leave_the_case_with_where_they_go() -> None:
    run = Case(drawn("message_throw"), citizen="1").run
    assert [(each.element, each.name, each.definition, each.correlate, each.starts) for each in run.thrown()] == [
        ("a", "letter", "sanction", "citizen", "SE1"),
        ("e", "call", None, None, None),
    ]


def test_a_message_to_the_own_case_is_delivered_before_the_token_moves_on() -> None:
    case = Case(drawn("message_to_self"))
    run = case.do("a", why="well")
    assert run.thrown() == ()
    assert case.open() == ["caught"]
    assert case.data == {"why": "well"}


def test_a_signal_reaches_everyone_who_waits_and_leaves_the_case_too() -> None:
    case = Case(drawn("signal"))
    run = case.do("a")
    assert case.open() == ["one", "two"]
    assert [(each.kind, each.name) for each in run.thrown()] == [("signal", "alarm")]


def test_a_signal_from_outside_reaches_everyone_who_waits() -> None:
    case = Case(drawn("signal"))
    assert case.broadcast("alarm", level=2)
    assert case.open() == ["a", "one", "two"]
    assert not case.broadcast("alarm")


def test_a_timer_asks_the_world_for_its_deadline_and_waits_when_there_is_none() -> None:
    days: dict[str, datetime | None] = {}
    around = world(deadline=lambda ref, point, data: days.get(ref))
    case = Case(drawn("timer_catch"), around)
    assert [each.due_at for each in case.run.timers()] == [None]
    days["P4-14"] = NOW + timedelta(days=3)
    case.recompute()
    assert [each.due_at for each in case.wake().timers()] == [NOW + timedelta(days=3)]
    case.fire("a")
    assert case.ended


def test_a_reminder_comes_as_often_as_it_says_and_the_end_of_time_ends_the_step() -> None:
    case = Case(drawn("timer_boundary"))
    assert {each.element: each.due_at for each in case.run.timers()} == {
        "reminder": local(NOW) + timedelta(days=7),
        "over": datetime(2026, 3, 30, 8, tzinfo=UTC),
    }
    case.fire("reminder")
    assert case.open() == ["a", "remind"]
    assert {each.element: each.due_at for each in case.wake().timers()}["reminder"] == NOW + timedelta(days=14)
    case.fire("reminder")
    assert [each.element for each in case.wake().timers()] == ["over"]
    assert case.open() == ["a", "remind", "remind"]
    case.fire("over")
    assert case.open() == ["close", "remind", "remind"]


def test_a_done_step_takes_its_timers_along() -> None:
    case = Case(drawn("timer_boundary"))
    case.do("a")
    assert case.wake().timers() == ()
    assert case.ended


def test_a_cycle_of_a_deadline_asks_again_after_each_firing_until_there_is_none() -> None:
    moments = [NOW + timedelta(days=7), NOW + timedelta(days=14)]
    fired = 0

    def deadline(ref: str, point: str | None, data: Any) -> datetime | None:
        assert (ref, point) == ("P4-07", "reminder")
        return moments[fired] if fired < len(moments) else None

    case = Case(drawn("timer_asked_again"), world(deadline=deadline))
    step = case.run.timers()[0].step
    for moment in moments:
        (timer,) = case.wake().timers()
        assert (timer.due_at, timer.step) == (moment, step)
        fired += 1
        assert [each.name for each in case.fire("reminder").thrown()] == ["letter"]
    assert [each.due_at for each in case.wake().timers()] == [None]


def test_a_cycle_whose_answer_does_not_move_on_waits_rather_than_firing_for_ever() -> None:
    case = Case(drawn("timer_asked_again"), world(deadline=lambda *_: NOW))
    case.fire("reminder")
    assert [each.due_at for each in case.wake().timers()] == [None]


def test_a_note_comes_every_time_and_a_stop_ends_the_step() -> None:
    case = Case(drawn("message_boundary"))
    for number in (1, 2, 3):
        assert case.deliver("letter", number=number)
        assert case.open() == ["a", *["read"] * number]
    assert [step.data["number"] for step in case.wake().open_steps() if step.element == "read"] == [1, 2, 3]
    assert case.deliver("call")
    assert case.open() == ["read", "read", "read", "stopped"]
    assert not case.deliver("letter")


def test_a_condition_fires_when_it_becomes_true_and_sees_what_is_written_inside() -> None:
    case = Case(drawn("conditional_boundary"), amount=10)
    case.do("x", amount=200)
    assert case.open() == ["look", "y"]
    case.do("y", amount=300)
    assert case.open() == ["look"]


@pytest.mark.parametrize(("x", "way"), [(1, "refused"), (2, "odd"), (3, None)])
def test_an_error_is_caught_by_its_code_before_any_code(x: int, way: str | None) -> None:
    case = Case(drawn("error_boundary"))
    case.do("a", x=x)
    assert case.open() == ([way] if way else [])
    assert case.ended is (way is None)


def test_an_escalation_calls_somebody_while_work_goes_on_and_leaves_when_nobody_listens() -> None:
    case = Case(drawn("escalation"))
    assert case.open() == ["a", "manager"]
    run = case.do("a")
    assert [(each.kind, each.name) for each in run.thrown()] == [("escalation", "esc2")]
    case.do("manager")
    assert case.ended


def test_a_terminate_ends_everything_and_keeps_the_facts() -> None:
    case = Case(drawn("terminate"))
    case.do("b", seen=True)
    assert case.ended
    assert case.outcome == "stopped"
    assert case.data == {"seen": True, "outcome": "stopped"}


def test_steps_tell_the_sub_processes_they_stand_in() -> None:
    case = Case(drawn("sub_process"))
    case.do("a", x=1)
    assert [(step.element, step.scope) for step in case.wake().open_steps()] == [("b", ("sub", "deep"))]
    case.do("b", y=2)
    assert case.open() == ["c"]
    assert case.data == {"x": 1, "y": 2}


def test_a_cancelled_transaction_leaves_by_its_cancel_event() -> None:
    case = Case(drawn("transaction"))
    case.do("a", x=1)
    assert case.open() == ["undone"]


def test_a_called_process_gives_its_facts_and_outcome_back() -> None:
    case = Case(drawn("call_activity"), x=1)
    (step,) = case.wake().open_steps()
    assert (step.element, step.process, step.scope) == ("inside", "called", ("c",))
    case.do("inside", track="short")
    assert case.open() == ["z"]
    assert case.data == {"x": 1, "track": "short", "outcome": "heard"}
    case.do("z")
    assert case.outcome is None


def test_an_interrupting_event_sub_process_ends_the_rest() -> None:
    case = Case(drawn("event_sub_process"))
    assert {each.element for each in case.run.awaited()} == {"recovered", "noted"}
    assert case.deliver("call")
    assert case.deliver("call")
    assert case.open() == ["a", "read", "read"]
    assert [step.scope for step in case.wake().open_steps()] == [(), ("aside",), ("aside",)]
    assert case.deliver("letter", day=date(2026, 3, 9))
    assert case.open() == ["close"]
    case.do("close")
    assert case.ended
    assert (case.outcome, case.data["day"]) == ("recovered", date(2026, 3, 9))


def test_instances_side_by_side_see_their_item_and_collect_their_results() -> None:
    case = Case(drawn("multi_parallel"), people=["Bo", "Pia", "Ib"])
    steps = case.wake().open_steps()
    assert [(step.instance, step.data["person"]) for step in steps] == [(1, "Bo"), (2, "Pia"), (3, "Ib")]
    run = case.wake()
    for step in reversed(steps):
        run.complete(step.step, {"answer": step.data["person"].upper(), "last": step.instance})
    assert run.data == {"people": ["Bo", "Pia", "Ib"], "answers": ["BO", "PIA", "IB"], "last": 1}


def test_instances_one_after_another() -> None:
    case = Case(drawn("multi_sequential"), people=["Bo", "Pia"])
    assert [(step.instance, step.data["person"]) for step in case.wake().open_steps()] == [(1, "Bo")]
    case.do("a", answer=1)
    assert [(step.instance, step.data["person"]) for step in case.wake().open_steps()] == [(2, "Pia")]
    case.do("a", answer=2)
    assert case.data == {"people": ["Bo", "Pia"], "answers": [1, 2]}


@pytest.mark.parametrize("name", ["multi_parallel", "multi_sequential"])
def test_no_items_no_instances(name: str) -> None:
    assert Case(drawn(name), people=[]).open() == ["z"]


def test_a_completion_condition_ends_the_instances_that_are_left() -> None:
    case = Case(drawn("multi_enough"), n=3)
    assert case.open() == ["a"] * 4
    case.do("a")
    case.do("a")
    assert case.open() == ["z"]


def test_a_number_that_is_none_is_a_fault() -> None:
    with pytest.raises(EngineFault) as fault:
        Case(drawn("multi_enough"), n="x")
    assert (fault.value.code, fault.value.element) == ("engine_instances_unreadable", "a")


def test_called_processes_side_by_side_can_be_stopped_together() -> None:
    case = Case(drawn("multi_called"), people=["Bo", "Pia"])
    assert case.open() == ["inside", "inside"]
    assert [step.data["person"] for step in case.wake().open_steps()] == ["Bo", "Pia"]
    case.do("inside", ruling="yes")
    assert case.deliver("letter")
    assert case.open() == ["stopped"]
    case = Case(drawn("multi_called"), people=["Bo", "Pia"])
    case.do("inside", ruling="yes")
    case.do("inside", ruling="no")
    assert case.data == {"people": ["Bo", "Pia"], "rulings": ["yes", "no"]}


def test_a_loop_repeats_while_its_condition_holds_and_not_more_than_it_may() -> None:
    case = Case(drawn("standard_loop"))
    for _ in range(3):
        case.do("a", done=False)
    assert case.open() == ["z"]
    case = Case(drawn("standard_loop"))
    case.do("a", done=True)
    assert case.open() == ["z"]
    assert Case(drawn("standard_loop"), done=True).open() == ["z"]


def test_one_of_several_events_or_all_of_them() -> None:
    case = Case(drawn("multiple_events"))
    assert case.deliver("letter")
    assert {each.name for each in case.wake().awaited()} == {"letter", "call"}
    assert case.deliver("call")
    assert not case.ended
    assert case.deliver("letter")
    assert case.ended
    case = Case(drawn("multiple_events"))
    case.fire("any")
    assert {each.element for each in case.wake().awaited()} == {"all"}
