"""Scopes within scopes keep what stands in them, however they are wrapped."""

from __future__ import annotations

from processes.engine import PlanChange
from tests.processes.engine.drawings import Case, flows, plan
from tests.processes.engine.moved import MESSAGE, WATCH, go

SLOW = (
    '<subProcess id="slow" triggeredByEvent="true"><startEvent id="rings" isInterrupting="false">'
    "<timerEventDefinition><timeDuration>P9D</timeDuration></timerEventDefinition></startEvent>"
    '<userTask id="hurry"/><endEvent id="hurried"/>' + flows("rings>hurry", "hurry>hurried") + "</subProcess>"
)
BODY = (
    '<startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><userTask id="a"/><endEvent id="o"/>'
    + flows("i>a", "a>o")
    + '</subProcess><endEvent id="e"/>'
    + flows("s>sub", "sub>e")
)


def test_a_second_wrapping_leaves_the_first_ones_timer_alone() -> None:
    one, both = plan(BODY + SLOW), plan(BODY + SLOW + WATCH.format("true"), around=MESSAGE)
    case = Case(one, fact=7)
    due = [(each.step, each.due_at) for each in case.wake().timers()]
    assert go(case, both).armed == ("gone",)
    assert [(each.step, each.due_at) for each in case.wake().timers()] == due
    case.fire("rings")
    assert case.open() == ["a", "hurry"]
    assert go(case, one).called_off == ("gone",)
    case.do("a")
    case.do("hurry")
    assert (case.ended, case.data["fact"]) == (True, 7)


def test_a_move_within_the_same_plan_changes_nothing() -> None:
    both = plan(BODY + SLOW + WATCH.format("true"), around=MESSAGE)
    case = Case(both)
    run = case.wake()
    run.change_plan(PlanChange({both.hash: both}))
    assert run.state() == case.state
