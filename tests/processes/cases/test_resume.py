"""A suspended case goes on where it stood."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.resume import resume
from processes.cases.suspend import suspend
from processes.deadlines.fire import due_timers, fire
from processes.errors import Conflict, Forbidden, Invalid
from processes.promises.queue import lease
from processes.records import Condition, Deadline, Suspension, Timer
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import a_running_case, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Retten skal afgøre det først"
WEEK = timedelta(days=7)


def test_what_came_due_meanwhile_rings_now(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    with clock.frozen(clock.now() + WEEK):
        (timer,) = due_timers(tx)
        fire(tx, timer)
        tx.flush()
        resume(tx, cast.astrid, case.id)
        assert case.condition == Condition.RUNNING
        assert due_timers(tx) == [timer]
        fire(tx, timer)
        assert the_task(tx, case, "remind").element == "remind"
        assert list(differences(tx, case)) == []


def test_or_the_watches_stood_still_and_the_law_did_not(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    timer = tx.execute(select(Timer).where(Timer.case_id == case.id)).scalar_one()
    due, day = timer.due_at, tx.one(select(Deadline.due_day).where(Deadline.case_id == case.id))
    suspend(tx, cast.astrid, case.id, "court", WHY)
    with clock.frozen(clock.now() + WEEK):
        resume(tx, cast.astrid, case.id, "held_back")
        tx.session.refresh(timer)
        assert (timer.due_at, timer.try_at) == (due + WEEK, due + WEEK)
        assert tx.one(select(Deadline.due_day).where(Deadline.case_id == case.id)) == day
        assert due_timers(tx) == []
        assert list(differences(tx, case)) == []


def test_calls_that_waited_go_out(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    suspend(tx, cast.ditte, case.id, "court", WHY)
    resume(tx, cast.ditte, case.id)
    tx.flush()
    assert asked.step in {one.facts["step"] for one in lease(tx) if one.kind == "connector.call"}


def test_the_rest_is_written_down(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    with clock.frozen(clock.now() + WEEK):
        resume(tx, cast.ditte, case.id)
        row = tx.execute(select(Suspension)).scalar_one()
        assert (row.ended_at, row.ended_by_id, row.timers) == (clock.now(), cast.ditte.id, "at_once")
    (entry,) = of_case(tx, case.id, kinds={"CaseResumed"})
    assert entry.person_id == cast.ditte.id


def test_what_does_not_rest_is_not_resumed(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Conflict) as told:
        resume(tx, cast.astrid, case.id)
    assert told.value.code == "not_suspended"


def test_who_and_how_are_asked(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    with pytest.raises(Forbidden):
        resume(tx, cast.bo, case.id)
    with pytest.raises(Invalid):
        resume(tx, cast.astrid, case.id, "whenever")
