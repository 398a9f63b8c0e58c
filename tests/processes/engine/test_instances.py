"""Loops and multi-instance activities."""

from __future__ import annotations

import pytest

from processes.errors import EngineFault
from tests.processes.engine.drawings import Case, element


def test_instances_side_by_side_see_their_item_and_collect_their_results() -> None:
    case = Case(element("multi_parallel"), people=["Bo", "Pia", "Ib"])
    steps = case.wake().open_steps()
    assert [(step.instance, step.data["person"]) for step in steps] == [(1, "Bo"), (2, "Pia"), (3, "Ib")]
    run = case.wake()
    for step in reversed(steps):
        run.complete(step.step, {"answer": step.data["person"].upper(), "last": step.instance})
    assert run.data == {"people": ["Bo", "Pia", "Ib"], "answers": ["BO", "PIA", "IB"], "last": 1}


def test_instances_one_after_another() -> None:
    case = Case(element("multi_sequential"), people=["Bo", "Pia"])
    assert [(step.instance, step.data["person"]) for step in case.wake().open_steps()] == [(1, "Bo")]
    case.do("a", answer=1)
    assert [(step.instance, step.data["person"]) for step in case.wake().open_steps()] == [(2, "Pia")]
    case.do("a", answer=2)
    assert case.data == {"people": ["Bo", "Pia"], "answers": [1, 2]}


@pytest.mark.parametrize("name", ["multi_parallel", "multi_sequential"])
def test_no_items_no_instances(name: str) -> None:
    assert Case(element(name), people=[]).open() == ["z"]


def test_a_completion_condition_ends_the_instances_that_are_left() -> None:
    case = Case(element("multi_enough"), n=3)
    assert case.open() == ["a"] * 4
    case.do("a")
    case.do("a")
    assert case.open() == ["z"]


def test_a_number_that_is_none_is_a_fault() -> None:
    with pytest.raises(EngineFault) as fault:
        Case(element("multi_enough"), n="x")
    assert (fault.value.code, fault.value.element) == ("engine_instances_unreadable", "a")


def test_called_processes_side_by_side_can_be_stopped_together() -> None:
    case = Case(element("multi_called"), people=["Bo", "Pia"])
    assert case.open() == ["inside", "inside"]
    assert [step.data["person"] for step in case.wake().open_steps()] == ["Bo", "Pia"]
    case.do("inside", ruling="yes")
    assert case.deliver("letter")
    assert case.open() == ["stopped"]
    case = Case(element("multi_called"), people=["Bo", "Pia"])
    case.do("inside", ruling="yes")
    case.do("inside", ruling="no")
    assert case.data == {"people": ["Bo", "Pia"], "rulings": ["yes", "no"]}


def test_a_loop_repeats_while_its_condition_holds_and_not_more_than_it_may() -> None:
    case = Case(element("standard_loop"))
    for _ in range(3):
        case.do("a", done=False)
    assert case.open() == ["z"]
    case = Case(element("standard_loop"))
    case.do("a", done=True)
    assert case.open() == ["z"]
    assert Case(element("standard_loop"), done=True).open() == ["z"]


@pytest.mark.parametrize("n", [1_000, 10_000_000])
def test_too_many_instances_are_a_fault_before_there_are_any(n: int) -> None:
    with pytest.raises(EngineFault) as fault:
        Case(element("multi_enough"), n=n)
    assert (fault.value.code, fault.value.element) == ("engine_instances_too_many", "a")
