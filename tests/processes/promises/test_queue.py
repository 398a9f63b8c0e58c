"""The queue of promises: one worker at a time, later and later, and given up in the end."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select

from processes import clock
from processes.promises.promise import promise
from processes.promises.queue import LEASE, PAUSES, TRIES, Leased, done, failed, lease, postponed
from processes.records import Promise
from processes.store.transaction import Transaction, transaction

pytestmark = pytest.mark.usefixtures("monday")


def _promised(tx: Transaction, kind: str = "notice", **more: object) -> Leased:
    promise(tx, kind, **more)  # type: ignore[arg-type]  # the test hands on what a verb would
    tx.flush()
    return lease(tx)[0]


def _waiting(tx: Transaction) -> int:
    return int(tx.execute(select(func.count()).select_from(Promise)).scalar_one())


def test_a_promise_is_handed_out_with_its_facts_and_goes_when_it_is_kept(tx: Transaction) -> None:
    one = _promised(tx, to="astrid")
    assert (one.kind, one.facts, one.attempts) == ("notice", {"to": "astrid"}, 1)
    assert done(tx, one)
    assert _waiting(tx) == 0


def test_the_same_key_is_promised_once(tx: Transaction) -> None:
    for _ in range(2):
        promise(tx, "notice", key="late:1")
        tx.flush()
    assert _waiting(tx) == 1


def test_what_is_not_due_waits(tx: Transaction, monday: datetime) -> None:
    promise(tx, "notice", due=monday + timedelta(hours=1))
    tx.flush()
    assert lease(tx) == []
    with clock.frozen(monday + timedelta(hours=1)):
        assert len(lease(tx)) == 1


def test_a_leased_promise_is_nobody_else_s_until_the_lease_runs_out(tx: Transaction, monday: datetime) -> None:
    first = _promised(tx)
    assert lease(tx) == []
    with clock.frozen(monday + LEASE):
        (second,) = lease(tx)
    assert second.attempts == 2
    assert not done(tx, first)
    assert done(tx, second)


def test_two_workers_never_take_the_same_one(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        for number in range(6):
            promise(tx, "notice", number=number)
    with transaction(own_database) as one, transaction(own_database) as other:
        taken = [*lease(one, 3), *lease(other, 3)]
        assert sorted(each.facts["number"] for each in taken) == list(range(6))


def test_a_failure_is_tried_again_later_and_later_and_given_up_in_the_end(tx: Transaction, monday: datetime) -> None:
    one, at = _promised(tx), monday
    for pause in PAUSES:
        with clock.frozen(at):
            assert not failed(tx, one, "no answer")
            assert lease(tx) == []
        at += pause
        with clock.frozen(at):
            (one,) = lease(tx)
    assert one.attempts == TRIES
    with clock.frozen(at):
        assert failed(tx, one, "no answer")
    with clock.frozen(at + timedelta(days=30)):
        assert lease(tx) == []
    assert _waiting(tx) == 1


def test_what_is_postponed_has_not_failed(tx: Transaction, monday: datetime) -> None:
    one = _promised(tx)
    postponed(tx, one, seconds=5)
    assert lease(tx) == []
    with clock.frozen(monday + timedelta(seconds=5)):
        (again,) = lease(tx)
    assert again.attempts == one.attempts
