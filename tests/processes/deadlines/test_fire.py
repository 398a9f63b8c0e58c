"""Firing timers: when due, exactly once, and leaving busy or stuck cases alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.deadlines.fire import PAUSES, due_timers, fire, put_off
from processes.errors import CaseBusy
from processes.motion.move import lock
from processes.records import Condition, Timer
from processes.store.transaction import Transaction, transaction
from tests.cast import Cast, a_cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case


def the_timer(tx: Transaction) -> Timer:
    """The one timer there is."""
    return tx.one(select(Timer))


def test_a_timer_fires_when_it_is_due_and_only_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    timer = the_timer(tx)
    assert due_timers(tx) == []
    assert fire(tx, timer.id) is None
    with clock.frozen(timer.due_at):
        assert due_timers(tx) == [timer.id]
        moved = fire(tx, timer.id)
        assert moved is not None
        assert [opened.name.en for opened in moved.opened] == ["Call applicant"]
        assert fire(tx, timer.id) is None
        assert due_timers(tx) == []
    assert the_task(tx, case, "assess").condition == "open"
    assert "TimerFired" in {line.kind for line in of_case(tx, case.id)}


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        ("2026-10-22T02:30+02:00", "2026-10-25T02:30+02:00"),  # half past two comes twice, this is the first
        ("2026-10-22T03:00+02:00", "2026-10-25T03:00+01:00"),
        ("2027-03-25T02:30+01:00", "2027-03-28T03:30+02:00"),  # half past two never comes
        ("2028-02-26T23:50+01:00", "2028-02-29T23:50+01:00"),
        ("2026-12-29T00:20+01:00", "2027-01-01T00:20+01:00"),
    ],
)
def test_it_fires_once_and_in_time_on_the_nights_the_clocks_change_too(
    tx: Transaction, cast: Cast, begun: str, due: str
) -> None:
    with clock.frozen(datetime.fromisoformat(begun)):
        a_running_case(tx, cast)
        timer = the_timer(tx)
    fired = []
    for quarter in range(-8, 9):
        with clock.frozen(datetime.fromisoformat(due) + quarter * timedelta(minutes=15)):
            if due_timers(tx):
                assert fire(tx, timer.id) is not None
                fired.append(quarter)
    assert fired == [0]


def test_a_cleared_timer_never_fires(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    timer = the_timer(tx)
    timer.cleared_at = clock.now()
    with clock.frozen(clock.now() + timedelta(days=4)):
        assert due_timers(tx) == []
        assert fire(tx, timer.id) is None


def test_a_stuck_case_keeps_its_timer_for_later(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    case.condition = Condition.STUCK
    timer = the_timer(tx)
    with clock.frozen(clock.now() + timedelta(days=4)):
        assert fire(tx, timer.id) is None
        assert (timer.fired_at, timer.cleared_at) == (None, None)
        assert timer.try_at == clock.now() + PAUSES[-1]


def test_a_failed_firing_is_tried_again_and_its_lateness_is_not_hidden(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    timer = the_timer(tx)
    due = timer.due_at
    for attempt, pause in enumerate((*PAUSES, PAUSES[-1]), 1):
        assert put_off(tx, timer.id, "fault") == case.id
        assert (timer.attempts, timer.due_at) == (attempt, due)
        assert timer.try_at - clock.now() <= pause


def test_a_busy_case_is_left_for_the_next_sweep(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        case = a_running_case(tx, a_cast(tx))
        timer_id = the_timer(tx).id
    with clock.frozen(clock.now() + timedelta(days=4)):
        with transaction(own_database) as working:
            lock(working, case.id)
            try:
                with transaction(own_database) as sweeping:
                    fire(sweeping, timer_id)
                busy = False
            except CaseBusy:
                busy = True
        assert busy
        with transaction(own_database) as sweeping:
            assert fire(sweeping, timer_id) is not None


def test_two_sweeps_at_once_fire_it_once(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        a_running_case(tx, a_cast(tx))
        timer_id = the_timer(tx).id
    with clock.frozen(clock.now() + timedelta(days=4)), transaction(own_database) as first:
        assert fire(first, timer_id) is not None
        with transaction(own_database) as second:
            assert fire(second, timer_id) is None
