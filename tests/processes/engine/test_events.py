"""Events wait, fire and bring their facts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from processes.engine.moments import local
from tests.processes.engine.drawings import NOW, Case, element, world


@pytest.mark.parametrize("name", ["receive_task", "message_catch"])
def test_a_message_is_awaited_and_brings_its_facts(name: str) -> None:
    case = Case(element(name), x=1)
    assert [(each.kind, each.name, each.element) for each in case.run.awaited()] == [("message", "letter", "a")]
    assert not case.deliver("postcard")
    assert case.deliver("letter", said="yes")
    assert case.ended
    assert case.data == {"x": 1, "said": "yes"}


def test_a_case_begins_at_the_start_event_that_is_named() -> None:
    plan = element("message_start")
    assert [(each.id, each.event, each.event_name) for each in plan.starts] == [
        ("s", None, None),
        ("s2", "message", "letter"),
        ("s3", "message", "call"),
    ]
    assert Case(plan).open() == ["a"]
    assert Case(plan, start="s3").open() == ["b"]


def test_a_timer_asks_the_world_for_its_deadline_and_waits_when_there_is_none() -> None:
    days: dict[str, datetime | None] = {}
    around = world(deadline=lambda ref, point, data: days.get(ref))
    case = Case(element("timer_catch"), around)
    assert [each.due_at for each in case.run.timers()] == [None]
    days["P4-14"] = NOW + timedelta(days=3)
    case.recompute()
    assert [each.due_at for each in case.wake().timers()] == [NOW + timedelta(days=3)]
    case.fire("a")
    assert case.ended


def test_a_reminder_comes_as_often_as_it_says_and_the_end_of_time_ends_the_step() -> None:
    case = Case(element("timer_boundary"))
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
    case = Case(element("timer_boundary"))
    case.do("a")
    assert case.wake().timers() == ()
    assert case.ended


def test_a_cycle_of_a_deadline_asks_again_after_each_firing_until_there_is_none() -> None:
    moments = [NOW + timedelta(days=7), NOW + timedelta(days=14)]
    fired = 0

    def deadline(ref: str, point: str | None, data: Any) -> datetime | None:
        assert (ref, point) == ("P4-07", "reminder")
        return moments[fired] if fired < len(moments) else None

    case = Case(element("timer_asked_again"), world(deadline=deadline))
    step = case.run.timers()[0].step
    for moment in moments:
        (timer,) = case.wake().timers()
        assert (timer.due_at, timer.step) == (moment, step)
        fired += 1
        assert [each.name for each in case.fire("reminder").thrown()] == ["letter"]
    assert [each.due_at for each in case.wake().timers()] == [None]


def test_a_cycle_whose_answer_does_not_move_on_waits_rather_than_firing_for_ever() -> None:
    case = Case(element("timer_asked_again"), world(deadline=lambda *_: NOW))
    case.fire("reminder")
    assert [each.due_at for each in case.wake().timers()] == [None]


def test_a_note_comes_every_time_and_a_stop_ends_the_step() -> None:
    case = Case(element("message_boundary"))
    for number in (1, 2, 3):
        assert case.deliver("letter", number=number)
        assert case.open() == ["a", *["read"] * number]
    assert [step.data["number"] for step in case.wake().open_steps() if step.element == "read"] == [1, 2, 3]
    assert case.deliver("call")
    assert case.open() == ["read", "read", "read", "stopped"]
    assert not case.deliver("letter")


def test_a_condition_fires_when_it_becomes_true_and_sees_what_is_written_inside() -> None:
    case = Case(element("conditional_boundary"), amount=10)
    case.do("x", amount=200)
    assert case.open() == ["look", "y"]
    case.do("y", amount=300)
    assert case.open() == ["look"]


def test_an_interrupting_event_sub_process_ends_the_rest() -> None:
    case = Case(element("event_sub_process"))
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


def test_one_of_several_events_or_all_of_them() -> None:
    case = Case(element("multiple_events"))
    assert case.deliver("letter")
    assert {each.name for each in case.wake().awaited()} == {"letter", "call"}
    assert case.deliver("call")
    assert not case.ended
    assert case.deliver("letter")
    assert case.ended
    case = Case(element("multiple_events"))
    case.fire("any")
    assert {each.element for each in case.wake().awaited()} == {"all"}
