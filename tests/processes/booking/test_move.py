"""Moving an appointment: the new time is held, the old one is free, lists and the case hear of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.booking.move import move
from processes.errors import Conflict, Forbidden, Invalid
from processes.motion.booked import TELL, Wanted
from processes.motion.rebook import MOVED
from processes.records import Promise, Subscription
from processes.store.transaction import Transaction
from tests.builders import a_task
from tests.cast import Cast
from tests.slots import NINE, booked, past, slots
from tests.trail import trail

TEN = NINE + timedelta(hours=1)


def test_the_new_time_is_held_and_the_old_one_is_free(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    move(tx, cast.astrid, slot.id, Wanted(TEN))
    assert [one.case_id for one in slots(tx)] == [None, case.id]
    (entry,) = trail(tx, "SlotMoved")
    assert (entry.facts["before"], entry.facts["at"]) != (None, None)


def test_the_task_that_was_to_be_done_then_stands_at_the_new_time(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, slot = booked(tx, cast)
    task = a_task(tx, case)
    task.appointment_at, task.sort_at = NINE, NINE
    tx.flush()
    move(tx, cast.astrid, slot.id, Wanted(TEN))
    tx.session.refresh(task)
    assert task.appointment_at == TEN


def test_a_time_nobody_offered_needs_a_reason_while_there_are_free_ones(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, slot = booked(tx, cast)
    elsewhen = NINE + timedelta(days=2)
    with pytest.raises(Invalid) as refused:
        move(tx, cast.astrid, slot.id, Wanted(elsewhen))
    assert refused.value.code == "slot_reason_missing"
    taken = move(tx, cast.astrid, slot.id, Wanted(elsewhen, reason="Tolken kan kun onsdag"))
    assert (taken.offered, taken.reason, taken.case_id) == (False, "Tolken kan kun onsdag", case.id)


def test_the_case_is_told_if_it_waits_to_hear(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    waits = {"step": "s", "element": "e", "process": "p", "correlation": "", "since": clock.now()}
    tx.add(Subscription(case_id=case.id, kind="message", name=MOVED, **waits))
    tx.flush()
    move(tx, cast.astrid, slot.id, Wanted(TEN))
    promised = tx.execute(select(Promise).where(Promise.kind == "message.deliver")).scalar_one()
    assert (promised.facts["name"], promised.facts["target"]) == (MOVED, str(case.id))
    assert datetime.fromisoformat(promised.facts["data"]["slot"]) == TEN


def test_a_case_that_does_not_wait_is_left_in_peace(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    move(tx, cast.astrid, slot.id, Wanted(TEN))
    assert set(tx.execute(select(Promise.kind)).scalars()) == {TELL}


def test_the_same_time_the_past_and_a_time_that_has_begun_are_refused(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    _, slot = booked(tx, cast)
    for wanted in (NINE, monday - timedelta(days=1)):
        with pytest.raises(Invalid):
            move(tx, cast.astrid, slot.id, Wanted(wanted))
    with clock.frozen(past(slot)), pytest.raises(Conflict) as refused:
        move(tx, cast.astrid, slot.id, Wanted(NINE + timedelta(days=1), reason="For sent"))
    assert refused.value.code == "slot_past"


def test_a_stranger_moves_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    with pytest.raises(Forbidden):
        move(tx, cast.carla, slot.id, Wanted(TEN))
