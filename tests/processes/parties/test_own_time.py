"""A citizen's own time: when it is, and which free times she may have instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from processes.booking.offer import offer_slots
from processes.errors import Conflict, Forbidden
from processes.motion.booked import Wanted, hold
from processes.parties.answer import answer
from processes.parties.own_time import own_time
from processes.parties.visiting import Guest
from processes.store.transaction import Transaction
from tests.builders import a_task
from tests.cast import Cast
from tests.her_time import a_time_of_hers, at_her_time
from tests.parties import inside, invited
from tests.situations import YES
from tests.slots import MORNING, NINE, offered

TEN = NINE + timedelta(hours=1)


def test_she_sees_her_time_and_the_free_ones(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    own = own_time(tx, her.guest, her.token)
    assert (own.slot.id, own.number, own.may_change, own.open_step) == (slot.id, case.number, True, False)
    assert [one.starts_at for one in own.free] == [TEN]


def test_no_time_is_later_than_the_day_the_interview_is_due_or_meets_in_another_way(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, slot = a_time_of_hers(tx, cast)
    slot.form = "fremmøde"
    offer_slots(tx, cast.ditte, cast.north.id, replace(MORNING, weekdays=(1,), ends=time(10), form="telefon"))
    offer_slots(tx, cast.ditte, cast.north.id, replace(MORNING, weekdays=(2,), ends=time(10), form="fremmøde"))
    her = at_her_time(tx, case)
    days = [one.starts_at.date() for one in own_time(tx, her.guest, her.token).free]
    assert days == [NINE.date(), NINE.date() + timedelta(days=2)]
    task = a_task(tx, case)
    task.appointment_at, task.due_day = NINE, NINE.date() + timedelta(days=1)
    tx.flush()
    assert [one.starts_at for one in own_time(tx, her.guest, her.token).free] == [TEN]


def test_a_link_whose_step_is_done_leads_to_her_time(tx: Transaction, cast: Cast, monday: datetime) -> None:
    who = invited(tx, cast)
    offered(tx, cast)
    guest = inside(tx, who)
    with pytest.raises(Conflict) as refused:
        own_time(tx, guest, who.token)
    assert refused.value.code == "link_time_gone"
    hold(tx, who.case, Wanted(NINE), cast.astrid)
    assert own_time(tx, guest, who.token).open_step
    answer(tx, guest, who.token, YES)
    assert not own_time(tx, guest, who.token).open_step


def test_without_the_code_nobody_sees_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    with pytest.raises(Forbidden):
        own_time(tx, Guest("guess"), her.token)
