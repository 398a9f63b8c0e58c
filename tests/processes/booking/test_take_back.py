"""A free time can be taken back, one that is held cannot."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.booking.take_back import take_back
from processes.errors import Conflict, Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.slots import booked, slots
from tests.trail import trail


def test_a_free_time_goes_and_a_held_one_stays(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    free = slots(tx)[1]
    take_back(tx, cast.ditte, free.id)
    with pytest.raises(Conflict):
        take_back(tx, cast.ditte, slot.id)
    assert [one.id for one in slots(tx)] == [slot.id]
    assert len(trail(tx, "SlotTakenBack")) == 1


def test_whoever_may_not_offer_may_not_take_back(tx: Transaction, cast: Cast, monday: datetime) -> None:
    booked(tx, cast)
    with pytest.raises(Forbidden):
        take_back(tx, cast.astrid, slots(tx)[1].id)
