"""Promising: a row in the caller's transaction, and the news after it."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, func, select

from processes.promises.promise import JOB, promise
from processes.records import Promise
from processes.store.transaction import read_only, transaction


def _waiting(database: Engine) -> int:
    with read_only(database) as tx:
        return int(tx.execute(select(func.count()).select_from(Promise)).scalar_one())


def test_the_workers_hear_of_a_promise_once_however_many_there_are(own_database: Engine) -> None:
    told: list[str] = []
    with transaction(own_database, nudge=told.append) as tx:
        for number in range(3):
            promise(tx, "notice", number=number)
    assert told == [JOB]
    assert _waiting(own_database) == 3


def test_a_promise_of_what_did_not_happen_is_gone(own_database: Engine) -> None:
    told: list[str] = []
    with pytest.raises(ZeroDivisionError), transaction(own_database, nudge=told.append) as tx:
        promise(tx, "notice")
        tx.flush()
        raise ZeroDivisionError
    assert told == []
    assert _waiting(own_database) == 0
