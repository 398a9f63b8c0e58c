"""Fetching promises: leased to one worker, oldest first, tried again with growing pauses, never kept twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.promises.promise import promise
from processes.promises.queue import LEASE, PAUSES, TRIES, Leased, done, failed, give_up, lease, postponed, renew
from processes.records import Promise
from processes.store.transaction import Transaction, transaction

pytestmark = pytest.mark.usefixtures("monday")


def make(tx: Transaction, *kinds: str) -> None:
    """A promise of each kind, the first the oldest."""
    for number, kind in enumerate(kinds):
        promise(tx, kind, due=clock.now() - timedelta(seconds=len(kinds) - number))


def row(tx: Transaction, one: Leased) -> Promise:
    """The promise's row as it stands."""
    return tx.one(select(Promise).where(Promise.id == one.id).execution_options(populate_existing=True))


def test_the_oldest_are_leased_first_and_no_more_than_asked(tx: Transaction) -> None:
    make(tx, "a", "b", "c", "d")
    assert [one.kind for one in lease(tx, 3)] == ["a", "b", "c"]
    assert [one.kind for one in lease(tx, 3)] == ["d"]
    assert lease(tx) == []


def test_what_is_not_due_or_given_up_is_not_leased(tx: Transaction) -> None:
    promise(tx, "later", due=clock.now() + timedelta(seconds=1))
    make(tx, "given_up")
    tx.one(select(Promise).where(Promise.kind == "given_up")).given_up_at = clock.now()
    assert lease(tx) == []
    with clock.frozen(clock.now() + timedelta(seconds=1)):
        assert [one.kind for one in lease(tx)] == ["later"]


def test_a_lease_counts_the_try_and_pushes_the_promise_ahead(tx: Transaction) -> None:
    promise(tx, "notice", who="Åse")
    (one,) = lease(tx)
    assert (one.kind, one.case_id, one.facts, one.attempts) == ("notice", None, {"who": "Åse"}, 1)
    assert (row(tx, one).due_at, row(tx, one).lease) == (clock.now() + LEASE, one.lease)


def test_what_is_done_is_gone(tx: Transaction) -> None:
    make(tx, "notice")
    (one,) = lease(tx)
    assert done(tx, one)
    assert not done(tx, one)
    assert tx.execute(select(Promise)).all() == []


def test_a_worker_whose_lease_ran_out_changes_nothing(tx: Transaction) -> None:
    make(tx, "notice")
    (slow,) = lease(tx)
    with clock.frozen(clock.now() + LEASE):
        (quick,) = lease(tx)
        assert (quick.id, quick.attempts) == (slow.id, 2)
        assert not done(tx, slow)
        assert not failed(tx, slow, "too late")
        postponed(tx, slow, 60)
        standing = row(tx, quick)
        assert (standing.lease, standing.attempts, standing.last_fault) == (quick.lease, 2, None)
        assert done(tx, quick)


def test_pauses_grow_and_after_the_last_try_it_is_given_up(tx: Transaction) -> None:
    make(tx, "notice")
    moment, waits = clock.now(), []
    for number in range(1, TRIES + 1):
        with clock.frozen(moment):
            (one,) = lease(tx)
            assert one.attempts == number
            assert failed(tx, one, "x" * 600) is (number == TRIES)
            standing = row(tx, one)
            waits.append(standing.due_at - moment)
            moment = standing.due_at
    assert tuple(waits) == (*PAUSES, timedelta(0))
    assert list(PAUSES) == sorted(set(PAUSES))
    assert (standing.given_up_at, standing.lease, standing.last_fault) == (moment, None, "x" * 500)
    with clock.frozen(moment + timedelta(days=365)):
        assert lease(tx) == []


def test_a_late_fault_of_the_last_try_does_not_say_given_up(tx: Transaction) -> None:
    make(tx, "notice")
    (one,) = lease(tx)
    last = Leased(one.id, one.kind, one.case_id, one.facts, TRIES, "somebody else's lease")
    assert not failed(tx, last, "fault")
    assert row(tx, one).given_up_at is None


def test_what_is_postponed_has_not_been_tried(tx: Transaction) -> None:
    make(tx, "notice")
    (one,) = lease(tx)
    postponed(tx, one, seconds=2)
    assert (row(tx, one).attempts, row(tx, one).lease, row(tx, one).last_fault) == (0, None, None)
    assert lease(tx) == []
    with clock.frozen(clock.now() + timedelta(seconds=2)):
        assert [again.attempts for again in lease(tx)] == [1]


def test_a_second_worker_leases_what_the_first_is_not_taking_this_instant(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        make(tx, *(f"p{number}" for number in range(6)))
    with transaction(own_database) as first:
        mine = lease(first, 4)
        with transaction(own_database) as second:
            others = lease(second, 4)
    assert [one.kind for one in mine] == ["p0", "p1", "p2", "p3"]
    assert [one.kind for one in others] == ["p4", "p5"]
    with transaction(own_database) as tx:
        assert lease(tx) == []


def test_a_lease_is_renewed_by_whoever_holds_it(tx: Transaction) -> None:
    make(tx, "notice")
    (one,) = lease(tx)
    with clock.frozen(clock.now() + LEASE / 2):
        assert renew(tx, one)
    assert row(tx, one).due_at == clock.now() + LEASE / 2 + LEASE
    with clock.frozen(clock.now() + 2 * LEASE):
        (other,) = lease(tx)
        assert not renew(tx, one)
        assert renew(tx, other)


def test_what_is_refused_for_good_is_given_up_at_once_by_whoever_holds_it(tx: Transaction) -> None:
    make(tx, "notice")
    (one,) = lease(tx)
    assert not give_up(tx, replace(one, lease="run out"), "no")
    assert give_up(tx, one, "no")
    assert (row(tx, one).given_up_at, row(tx, one).last_fault) == (clock.now(), "no")
