"""A time that is given up: locked while it is, free or gone after it, and only who waits hears of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from processes import clock
from processes.booking.given_up import MOVED, held, move_tasks, tell_case
from processes.errors import Conflict
from processes.motion.booked import let_go
from processes.motion.due import Due
from processes.records import Subscription
from processes.store.transaction import Transaction
from tests.builders import a_task
from tests.cast import Cast
from tests.slots import NINE, booked, slots


def test_a_free_time_is_held_by_nobody(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    assert held(tx, slot.id) == (slot, case.id)
    let_go(tx, slot)
    assert [one.case_id for one in slots(tx)] == [None, None]
    with pytest.raises(Conflict) as refused:
        held(tx, slot.id)
    assert refused.value.code == "slot_free"


def test_only_a_case_that_waits_is_told(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = booked(tx, cast)
    assert not tell_case(tx, case.id, MOVED, {})
    waits = {"step": "s", "element": "e", "process": "p", "correlation": "", "since": clock.now()}
    tx.add(Subscription(case_id=case.id, kind="message", name=MOVED, **waits))
    tx.flush()
    assert tell_case(tx, case.id, MOVED, {})


@pytest.mark.parametrize("days", [-1, 1, 9])
def test_its_task_stands_at_the_new_time_or_at_its_legal_day_and_others_stay(
    tx: Transaction, cast: Cast, monday: datetime, days: int
) -> None:
    case, _ = booked(tx, cast)
    task, other = a_task(tx, case), a_task(tx, case)
    task.appointment_at = task.sort_at = NINE
    task.due_day = NINE.date() + timedelta(days=5)
    tx.flush()
    at, before = NINE + timedelta(days=days), other.sort_at
    seen = task.revision
    move_tasks(tx, case.id, NINE, at)
    for one in (task, other):
        tx.session.refresh(one)
    assert (task.appointment_at, task.revision) == (at, seen)
    assert task.sort_at == (at if days < 5 else Due(task.due_day, None).sort_at)
    assert (other.appointment_at, other.sort_at) == (None, before)
