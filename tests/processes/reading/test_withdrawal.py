"""How a task came to be withdrawn."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.audit.kinds import TimerFired
from processes.audit.trail import record
from processes.cases.cancel import cancel
from processes.reading.withdrawal import withdrawal
from processes.records import TaskCondition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task


def test_whoever_stopped_the_case_withdrew_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.bo)
    task = the_task(tx, case)
    cancel(tx, cast.bo, case.id, "moved")
    tx.flush()
    found = withdrawal(tx, task.id)
    assert found is not None
    assert (found.by, found.by_timer) == (cast.bo.id, False)


def test_a_timer_that_fired_in_the_same_moment_withdrew_it(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=3)):
        record(tx, None, TimerFired(task.case_id, "late", "2026-03-05T00:00:00+00:00"))
        task.condition, task.completed_at = TaskCondition.WITHDRAWN, clock.now()
        tx.flush()
        found = withdrawal(tx, task.id)
        assert found is not None
        assert (found.at, found.by, found.by_timer) == (clock.now(), None, True)


def test_a_task_that_is_open_has_none(tx: Transaction, cast: Cast) -> None:
    assert withdrawal(tx, the_task(tx, a_running_case(tx, cast)).id) is None
