"""A closed case goes on, and its rows agree with its run."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.cancel import cancel
from processes.motion.going_on import go_on
from processes.motion.move import lock
from processes.motion.moving import Cause
from processes.records import Condition, Deadline, Passage
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import NO, a_running_case, held_by, the_task

pytestmark = pytest.mark.usefixtures("monday")
CAUSE = Cause("case_reopened")


def test_a_stopped_case_goes_on_where_it_stood_and_its_clock_never_stopped(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    due = tx.one(select(Deadline.due_day).where(Deadline.case_id == case.id))
    cancel(tx, cast.astrid, case.id, "double")
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=2)):
        go_on(tx, lock(tx, case.id), lambda run: run.recompute(), cause=CAUSE, by=cast.astrid)
        tx.flush()
        task = the_task(tx, case, "assess")
        assert (case.condition, case.closed_at, task.due_day) == (Condition.RUNNING, None, due)
        assert list(differences(tx, case)) == []
        complete(tx, cast.astrid, held_by(tx, cast.astrid, task).id, NO)
        tx.flush()
    places = tx.execute(select(Passage).where(Passage.case_id == case.id, Passage.element == "assess")).scalars()
    assert [one.how for one in places] == ["left"]


def test_a_clock_that_ran_out_meanwhile_is_missed(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "double")
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=60)):
        go_on(tx, lock(tx, case.id), lambda run: run.recompute(), cause=CAUSE, by=cast.astrid)
        tx.flush()
        row = tx.execute(
            select(Deadline).where(Deadline.case_id == case.id).execution_options(populate_existing=True)
        ).scalar_one()
        assert (row.ended_at, row.missed_at) == (None, row.due_at)
