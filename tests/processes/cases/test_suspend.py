"""A suspended case rests: no task is taken, no timer fires, nothing goes out; the law's days run on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.answer_call import ask
from processes.cases.suspend import suspend
from processes.deadlines.escalate import escalate
from processes.deadlines.fire import due_timers, fire
from processes.errors import AlreadyDone, CaseBusy, Conflict, EngineFault, Forbidden, Invalid
from processes.motion.note_fault import note_fault
from processes.promises.promise import promise
from processes.promises.queue import lease
from processes.records import Condition, Deadline
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Retten skal afgøre det først"


def test_it_takes_no_task_and_says_why(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    row = suspend(tx, cast.astrid, case.id, "court", WHY, date(2026, 4, 1))
    assert (case.condition, row.ground, row.look_on) == (Condition.SUSPENDED, "court", date(2026, 4, 1))
    task = held_by(tx, cast.astrid, the_task(tx, case))
    with pytest.raises(Conflict) as told:
        complete(tx, cast.astrid, task.id, YES)
    assert told.value.code == "case_suspended"
    (entry,) = of_case(tx, case.id, kinds={"CaseSuspended"})
    assert (entry.person_id, entry.facts["ground"]) == (cast.astrid.id, "court")
    assert WHY not in str(entry.facts)


def test_its_timers_wait(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=5)):
        (timer,) = due_timers(tx)
        assert fire(tx, timer) is None
        assert due_timers(tx) == []


def test_a_late_deadline_is_told_all_the_same(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    row = tx.execute(select(Deadline).where(Deadline.case_id == case.id)).scalar_one()
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=30)):
        row.next_at = clock.now()
        tx.flush()
        escalate(tx, row.id)
    assert row.missed_at == row.due_at
    assert row.ended_at is None


def test_nothing_goes_out_for_it(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    suspend(tx, cast.ditte, case.id, "court", WHY)
    with pytest.raises(CaseBusy):
        ask(tx, case.id, asked.step)
    tx.flush()
    assert "connector.call" not in {one.kind for one in lease(tx)}


def test_a_fault_of_something_on_its_way_does_not_wake_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    promise(tx, "letter", case=case.id)
    note_fault(tx, case.id, EngineFault("promise_given_up", kind="letter"))
    assert case.condition == Condition.SUSPENDED


@pytest.mark.parametrize("who", ["bo", "carla", "egon", "frida"])
def test_only_the_caseworker_or_the_leader_suspends(tx: Transaction, cast: Cast, who: str) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Forbidden):
        suspend(tx, getattr(cast, who), case.id, "court", WHY)


def test_a_case_rests_once_and_a_closed_one_not_at_all(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    with pytest.raises(Conflict):
        suspend(tx, cast.astrid, case.id, "court", WHY)
    case.closed_at = clock.now()
    with pytest.raises(AlreadyDone):
        suspend(tx, cast.astrid, case.id, "court", WHY)


def test_every_fault_is_told_at_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Invalid) as told:
        suspend(tx, cast.astrid, case.id, "holiday", "ferie", clock.today())
    assert {one.where for one in told.value.problems} == {"ground", "reason", "look_on"}
