"""Cancelling: the time is free for others at once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from processes import clock
from processes.booking.cancel import cancel
from processes.booking.move import move
from processes.errors import Conflict, Forbidden
from processes.motion.booked import Wanted
from processes.store.transaction import Transaction
from tests.builders import a_task
from tests.cast import Cast
from tests.slots import NINE, booked, past, slots
from tests.trail import trail


def test_the_time_is_free_again_and_no_task_waits_for_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    task = a_task(tx, case)
    task.appointment_at = NINE
    tx.flush()
    assert cancel(tx, cast.astrid, slot.id) == case.id
    tx.session.refresh(task)
    assert task.appointment_at is None
    assert {one.case_id for one in slots(tx)} == {None}
    assert len(trail(tx, "SlotCancelled")) == 1


def test_a_time_nobody_had_offered_goes(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    taken = move(tx, cast.astrid, slot.id, Wanted(NINE + timedelta(days=2), reason="Tolken kan kun onsdag"))
    cancel(tx, cast.astrid, taken.id)
    assert all(one.offered for one in slots(tx))


def test_what_is_free_or_past_cannot_be_cancelled(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    with clock.frozen(past(slot)), pytest.raises(Conflict) as refused:
        cancel(tx, cast.astrid, slot.id)
    assert refused.value.code == "slot_past"
    cancel(tx, cast.astrid, slot.id)
    with pytest.raises(Conflict) as refused:
        cancel(tx, cast.astrid, slot.id)
    assert refused.value.code == "slot_free"


def test_a_stranger_cancels_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    with pytest.raises(Forbidden):
        cancel(tx, cast.carla, slot.id)
