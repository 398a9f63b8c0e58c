"""Promises of a case that rests wait with it."""

from __future__ import annotations

from processes.promises.hold import hold, let_go
from processes.promises.promise import promise
from processes.promises.queue import lease
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


def test_what_is_held_is_not_leased_until_it_is_let_go(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    promise(tx, "connector.call", case=case.id, key="one")
    promise(tx, "letter", case=case.id, key="two")
    tx.flush()
    hold(tx, case.id, ("connector.call",))
    assert {one.kind for one in lease(tx)} == {"letter"}
    let_go(tx, case.id, ("connector.call",))
    assert {one.kind for one in lease(tx)} == {"connector.call"}
