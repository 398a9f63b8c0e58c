"""The sweep: fires what is due, leaves what is busy, and one bad case never stalls the others."""

from __future__ import annotations

from datetime import timedelta

from celery import Celery
from sqlalchemy import Engine, select

from processes import clock
from processes.motion.move import lock
from processes.records import Case, Condition, Task, Timer
from processes.store.transaction import transaction
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.jobs.timers import timers


def test_the_sweep_fires_every_due_timer_once(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        for _ in range(5):
            a_running_case(tx, cast, citizen=citizen)
    assert timers.apply().result == 0
    with clock.frozen(clock.now() + timedelta(days=4)):
        assert timers.apply().result == 5
        assert timers.apply().result == 0
    with transaction(own_database) as tx:
        assert len(tx.execute(select(Task).where(Task.element == "remind")).all()) == 5


def test_a_busy_case_waits_for_the_next_sweep_and_the_others_do_not(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        busy = a_running_case(tx, cast, citizen=citizen)
        a_running_case(tx, cast, citizen=citizen)
    with clock.frozen(clock.now() + timedelta(days=4)):
        with transaction(own_database) as working:
            lock(working, busy.id)
            assert timers.apply().result == 1
        assert timers.apply().result == 1


def test_a_case_that_cannot_be_read_is_put_off_and_the_others_fire(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        broken = a_running_case(tx, cast, citizen=citizen)
        a_running_case(tx, cast, citizen=citizen)
        broken.state = b"not a state"
    with clock.frozen(clock.now() + timedelta(days=4)):
        assert timers.apply().result == 1
    with transaction(own_database) as tx:
        timer = tx.execute(select(Timer).where(Timer.case_id == broken.id)).scalar_one()
        assert timer.fired_at is None
        assert timer.attempts == 1
        assert timer.last_fault
        assert tx.find(Case, broken.id).condition in {Condition.RUNNING, Condition.STUCK}
