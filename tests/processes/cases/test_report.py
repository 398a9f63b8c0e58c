"""Reporting something to a case."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.cancel import cancel
from processes.cases.report import report
from processes.errors import AlreadyDone, Conflict, Forbidden
from processes.records import Case, Subscription, Task, TaskCondition, Timer
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case


def waits(tx: Transaction, case: Case) -> Subscription:
    """What the case waits for."""
    return tx.one(select(Subscription).where(Subscription.case_id == case.id))


def test_what_is_withdrawn_ends_the_case_its_tasks_and_timers(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    moved = report(tx, cast.astrid, case.id, waits(tx, case).id, {})
    assert (moved.ended, moved.outcome) == (True, "withdrawn")
    assert tx.execute(select(Task.condition).where(Task.case_id == case.id)).scalars().all() == [
        TaskCondition.WITHDRAWN
    ]
    timer = tx.execute(select(Timer).where(Timer.case_id == case.id)).scalar_one()
    assert timer.cleared_at is not None
    assert tx.execute(select(Subscription).where(Subscription.case_id == case.id)).first() is None
    kinds = [line.kind for line in of_case(tx, case.id)]
    assert {"EventReported", "TaskWithdrawn", "CaseFinished"} <= set(kinds)


def test_a_stranger_reports_nothing(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(Forbidden):
        report(tx, cast.carla, case.id, waits(tx, case).id, {})


def test_what_the_case_no_longer_waits_for_is_told(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Conflict) as refused:
        report(tx, cast.astrid, a_running_case(tx, cast).id, new_id(), {})
    assert refused.value.code == "not_waiting"


def test_nothing_is_reported_to_a_closed_case(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    waited = waits(tx, case).id
    cancel(tx, cast.astrid, case.id, "double")
    with pytest.raises(AlreadyDone):
        report(tx, cast.astrid, case.id, waited, {})
