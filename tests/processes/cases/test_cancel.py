"""Stopping a case."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.audit.trail import of_case
from processes.cases.cancel import cancel
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Condition, Passage, Subscription, Task, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


def test_a_stopped_case_has_nothing_open(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "moved")
    assert case.condition == Condition.CANCELLED
    assert {one.condition for one in tx.execute(select(Task)).scalars()} == {"withdrawn"}
    assert all(one.cleared_at for one in tx.execute(select(Timer)).scalars())
    assert tx.execute(select(Subscription)).first() is None
    assert {one.how for one in tx.execute(select(Passage)).scalars()} == {"left", "taken", "cancelled"}
    assert all(one.left_at for one in tx.execute(select(Passage)).scalars())
    assert of_case(tx, case.id)[0].facts["reason_code"] == "moved"


def test_only_the_caseworker_or_the_leader_stops_a_case(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    for person in (cast.bo, cast.carla, cast.egon):
        with pytest.raises(Forbidden):
            cancel(tx, person, case.id, "moved")
    cancel(tx, cast.ditte, case.id, "moved")


def test_a_case_is_stopped_only_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "moved")
    with pytest.raises(AlreadyDone):
        cancel(tx, cast.astrid, case.id, "moved")


def test_a_reason_is_one_of_the_list(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Invalid):
        cancel(tx, cast.astrid, case.id, "because")
