"""A promise is a row of the transaction that makes it; the same key is promised once."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from processes import clock
from processes.promises.promise import JOB, promise
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.builders import a_case


def promised(tx: Transaction) -> list[Promise]:
    """Every promise, by kind."""
    return list(tx.execute(select(Promise).order_by(Promise.kind)).scalars())


def test_a_promise_is_due_now_and_wakes_the_workers_once(tx: Transaction, monday: object) -> None:
    case = a_case(tx)
    promise(tx, "notice", case=case.id, sort="task_handed", names=["Åse"])
    promise(tx, "notice.mail")
    first, second = promised(tx)
    assert (first.kind, first.case_id, first.facts) == ("notice", case.id, {"sort": "task_handed", "names": ["Åse"]})
    assert (first.made_at, first.due_at, first.attempts) == (clock.now(), clock.now(), 0)
    assert (first.lease, first.given_up_at, second.case_id) == (None, None, None)
    assert tx.nudges == (JOB,)


def test_what_is_promised_for_later_is_due_later(tx: Transaction, monday: object) -> None:
    later = clock.now() + timedelta(hours=1)
    promise(tx, "notice", due=later)
    assert promised(tx)[0].due_at == later


def test_the_same_key_is_promised_once_and_no_key_any_number_of_times(tx: Transaction) -> None:
    for number in range(3):
        promise(tx, "notice", key="k", number=number)
        promise(tx, "notice")
        tx.flush()
    assert [one.facts for one in promised(tx) if one.key == "k"] == [{"number": 0}]
    assert len(promised(tx)) == 4
