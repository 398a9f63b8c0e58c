"""Who did not come is marked once, after the time has begun; the case decides what follows."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from processes import clock
from processes.booking.no_show import no_show
from processes.errors import Conflict, Forbidden
from processes.motion.rebook import MISSED
from processes.records import Promise, Subscription
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.slots import booked, past
from tests.trail import trail


def test_it_is_marked_and_the_case_hears_if_it_waits(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    waits = {"step": "s", "element": "e", "process": "p", "correlation": "", "since": clock.now()}
    tx.add(Subscription(case_id=case.id, kind="message", name=MISSED, **waits))
    tx.flush()
    with clock.frozen(past(slot)):
        no_show(tx, cast.astrid, slot.id)
    assert slot.no_show_at is not None
    assert tx.execute(select(Promise.facts).where(Promise.kind == "message.deliver")).scalar_one()["name"] == MISSED
    assert [entry.case_id for entry in trail(tx, "NoShowMarked")] == [case.id]


def test_not_before_the_time_and_not_twice(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    with pytest.raises(Conflict) as refused:
        no_show(tx, cast.astrid, slot.id)
    assert refused.value.code == "slot_not_yet"
    with clock.frozen(past(slot)):
        no_show(tx, cast.astrid, slot.id)
        with pytest.raises(Conflict) as refused:
            no_show(tx, cast.astrid, slot.id)
    assert refused.value.code == "slot_marked"


def test_a_stranger_marks_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    with clock.frozen(past(slot)), pytest.raises(Forbidden):
        no_show(tx, cast.carla, slot.id)
