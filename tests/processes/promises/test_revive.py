"""What was given up is promised anew, with its key, and nothing else is touched."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes import clock
from processes.promises.promise import promise
from processes.promises.queue import give_up, lease
from processes.promises.revive import revive
from processes.records import Promise
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case


@pytest.mark.usefixtures("monday")
def test_only_this_case_s_given_up_promises_come_back(tx: Transaction) -> None:
    case, other = a_case(tx), a_case(tx)
    for one in (case, other):
        promise(tx, "connector.call", case=one.id, key=f"call:{one.id}")
    tx.flush()
    for leased in lease(tx):
        assert give_up(tx, leased, "refused")
    assert lease(tx) == []
    assert revive(tx, case.id) == 1
    (again,) = lease(tx)
    assert (again.case_id, again.attempts) == (case.id, 1)
    assert tx.one(select(Promise.given_up_at).where(Promise.case_id == other.id)) == clock.now()


def test_nothing_given_up_is_nothing_revived(tx: Transaction) -> None:
    assert revive(tx, new_id()) == 0
