"""Stopping a case."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.cancel import cancel
from processes.cases.deviation_parts import Justified
from processes.cases.skip_step import skip_step
from processes.cases.suspend import suspend
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Condition, Deadline, Deviation, Passage, Subscription, Suspension, Task, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case


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


@pytest.mark.usefixtures("monday")
def test_a_case_that_rests_may_be_stopped_and_nothing_waits_for_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    step = the_task(tx, case).step
    skip_step(tx, cast.astrid, case.id, step, Justified("ground_known", "Alt ligger i sagen fra sidste år"))
    suspend(tx, cast.astrid, case.id, "court", "Retten skal afgøre det først")
    cancel(tx, cast.astrid, case.id, "moved")
    assert [one.ended_at for one in tx.execute(select(Suspension)).scalars()] == [clock.now()]
    assert [one.how for one in tx.execute(select(Deviation)).scalars()] == ["withdrawn"]


@pytest.mark.usefixtures("monday")
def test_its_clocks_end_with_it_neither_kept_nor_missed(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "moved")
    (row,) = tx.execute(select(Deadline).where(Deadline.case_id == case.id)).scalars()
    assert (row.ended_by, row.kept_at, row.missed_at) == ("case_closed", None, None)
