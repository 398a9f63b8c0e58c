"""Ways part and meet as BPMN says, and branches keep their facts apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.processes.engine.drawings import NOW, Case, element


@pytest.mark.parametrize(("x", "way"), [(1, "a"), (2, "b"), (3, "c"), (None, "c")])
def test_an_exclusive_gateway_takes_the_first_way_that_holds(x: Any, way: str) -> None:
    assert Case(element("exclusive_gateway"), x=x).open() == [way]


def test_a_parallel_join_waits_for_every_way_and_has_what_each_wrote() -> None:
    case = Case(element("parallel_gateway"), x=1, y=1)
    assert case.open() == ["a", "b"]
    case.do("a", x=2, mine="a")
    assert case.open() == ["b"]
    case.do("b", y=2, yours="b")
    assert case.open() == ["c"]
    assert case.data == {"x": 2, "y": 2, "mine": "a", "yours": "b"}


def test_branches_do_not_see_each_others_facts() -> None:
    case = Case(element("parallel_gateway"), order={"lines": [1]})
    run = case.wake()
    run.open_steps()[0].data["order"]["lines"].append(2)
    assert all(step.data == {"order": {"lines": [1]}} for step in run.open_steps())
    case.do("a", order={"lines": [1, 2]})
    assert case.wake().open_steps()[0].data == {"order": {"lines": [1]}}
    case.do("b")
    assert case.data == {"order": {"lines": [1, 2]}}


@pytest.mark.parametrize(("x", "ways"), [(1, ["c"]), (2, ["a"]), (3, ["a", "b"])])
def test_an_inclusive_gateway_takes_every_way_that_holds_and_joins_as_many(x: int, ways: list[str]) -> None:
    case = Case(element("inclusive_gateway"), x=x)
    assert case.open() == ways
    for way in ways:
        assert "z" not in case.open()
        case.do(way)
    assert case.open() == ["z"]


def test_events_race_each_with_its_own_time_and_the_first_ends_the_rest() -> None:
    case = Case(element("event_based_gateway"))
    due = {each.element: each.due_at for each in case.run.timers()}
    assert due == {"t1": NOW + timedelta(days=14), "t2": datetime(2026, 4, 2, 8, tzinfo=UTC)}
    assert len({each.step for each in case.run.timers()} | {each.step for each in case.run.awaited()}) == 3
    case.fire("t1")
    assert case.open() == ["late"]
    assert case.wake().timers() == ()
    assert case.wake().awaited() == ()
