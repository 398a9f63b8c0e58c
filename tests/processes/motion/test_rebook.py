"""A time that is given up: locked while it is, free or gone after it, and only who waits hears of it."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, text, update

from processes import clock
from processes.booking.cancel import cancel
from processes.errors import Conflict
from processes.motion.booked import let_go, move_tasks, release_ahead
from processes.motion.due import Due
from processes.motion.move import lock
from processes.motion.rebook import MOVED, held, tell_case
from processes.records import Person, Subscription, Task
from processes.store.transaction import Transaction, transaction
from tests.builders import a_task
from tests.cast import Cast, a_cast
from tests.slots import NINE, booked, slots


def test_a_free_time_is_held_by_nobody(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    assert held(tx, slot.id) == (slot, case)
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


def test_a_time_is_cancelled_while_its_case_closes_and_neither_waits_for_ever(
    own_database: Engine, monday: datetime
) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case, slot = booked(tx, cast)
        task = a_task(tx, case)
        task.appointment_at = NINE
        astrid, case_id, slot_id, task_id = cast.astrid.id, case.id, slot.id, task.id
    refused: list[str] = []

    def cancelling() -> None:
        try:
            with transaction(own_database) as tx:
                cancel(tx, tx.find(Person, astrid), slot_id)
        except Conflict as fault:
            refused.append(fault.code)

    other = threading.Thread(target=cancelling)
    with transaction(own_database) as tx:
        lock(tx, case_id)
        tx.execute(update(Task).where(Task.id == task_id).values(priority=1))
        other.start()
        while not _somebody_waits(own_database):
            pass
        release_ahead(tx, case_id)
    other.join()
    assert refused == ["slot_free"]
    with transaction(own_database) as tx:
        assert [one.case_id for one in slots(tx)] == [None, None]


def _somebody_waits(database: Engine) -> bool:
    with database.connect() as line:
        return bool(line.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())
