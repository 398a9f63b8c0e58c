"""How far data can be trusted is the share of open cases with nothing wrong."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.trust import Trust, trust
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of


def test_a_case_with_two_faults_is_one_case(tx: Transaction, cast: Cast) -> None:
    a_case_of(tx, "sickness_follow_up", cast.north, fullDate="2026-01-02", expectedEnd="2026-01-02")
    a_case_of(tx, "sickness_follow_up", cast.north)
    assert trust(tx, cast.frida, Scope(teams=frozenset({cast.north.id}))) == Trust(open=2, wrong=1)
    assert trust(tx, cast.frida, Scope(teams=frozenset({cast.south.id}))) == Trust(open=0, wrong=0)


def test_of_fewer_than_five_no_share_is_told_and_a_hundred_is_never_rounded_up_to() -> None:
    assert Trust(4, 0).share is None
    assert Trust(5, 0).share == 100
    assert Trust(1000, 1).share == 99
