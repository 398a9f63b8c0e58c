"""A diagram as places and moves: what may come next, and what may not."""

from __future__ import annotations

from processes.throughput.mining.net import Marking, Net, net_of
from tests.processes.throughput.mining.nets import DIAGRAM

NET: Net = net_of({"p.bpmn": DIAGRAM.encode()}, "p")


def after(marking: Marking, *elements: str) -> Marking:
    """Where a case stands after these moves, one after the other."""
    for element in elements:
        marking = next(place for name, place in NET.moves(marking) if name == element)
    return marking


def test_a_case_begins_at_its_start_and_is_over_when_nothing_is_left() -> None:
    (begun,) = NET.begin()
    assert begun == {"open:p", "start:begin"}
    assert not NET.is_over(begun)
    assert NET.is_over(frozenset({"open:p"}))


def test_a_parallel_join_waits_for_all() -> None:
    (begun,) = NET.begin()
    choose = after(begun, "begin", "A")
    fork = next(place for name, place in NET.moves(choose) if name == "choose" and "flow:f3" in place)
    half = after(fork, "fork", "B")
    assert [name for name, _ in NET.moves(half)] == ["C"]
    assert "join" in {name for name, _ in NET.moves(after(half, "C"))}


def test_a_sub_process_is_left_when_nothing_is_left_in_it() -> None:
    assert NET.holds("inner")
    assert not NET.holds("A")
    entered = after(frozenset({"open:p", "flow:f4"}), "inner", "in")
    assert {name for name, _ in NET.moves(entered)} == {"D"}
    ended = frozenset({"open:p", "open:inner"})
    assert after(ended, "") == {"open:p", "flow:f12"}


def test_a_forced_step_goes_on_from_there() -> None:
    assert list(NET.forced("E", frozenset({"open:p"}))) == [frozenset({"open:p", "flow:f13"})]
