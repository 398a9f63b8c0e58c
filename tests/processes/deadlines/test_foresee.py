"""What a change would move is told before it is made, and nothing of it stays."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.deadlines.change import change_day, pause_deadline
from processes.deadlines.foresee import foresee
from processes.errors import Invalid
from processes.records import Case, Deadline, DeadlineChange
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import trail

REASON = "Borgeren er indlagt til den 20."
COUNTED, LATER = date(2026, 3, 16), date(2026, 3, 27)


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def clock_of(tx: Transaction, case: Case) -> Deadline:
    wanted = select(Deadline).where(Deadline.case_id == case.id)
    return tx.one(wanted.execution_options(populate_existing=True))


def test_the_deadline_its_task_and_its_notices_are_told_with_both_days(tx: Transaction, cast: Cast, case: Case) -> None:
    key = clock_of(tx, case).id
    found = foresee(tx, key, lambda: change_day(tx, cast.astrid, key, LATER, REASON))
    moved = {one.what: (one.before, one.after) for one in found.shifts}
    assert moved["deadline"] == (COUNTED, LATER)
    assert moved["task"] == (COUNTED, LATER)
    assert "alert" in moved
    assert found.shifts[0].what == "deadline"
    assert not found.late


def test_nothing_of_it_stays(tx: Transaction, cast: Cast, case: Case) -> None:
    key, revision = clock_of(tx, case).id, case.revision
    nudges = tx.nudges
    foresee(tx, key, lambda: change_day(tx, cast.astrid, key, LATER, REASON))
    assert (clock_of(tx, case).due_day, the_task(tx, case).due_day) == (COUNTED, COUNTED)
    assert tx.execute(select(DeadlineChange)).all() == []
    assert trail(tx, "DeadlineChanged") == []
    assert (tx.find(Case, case.id).revision, tx.nudges) == (revision, nudges)


def test_a_pause_takes_the_notices_away(tx: Transaction, cast: Cast, case: Case) -> None:
    key = clock_of(tx, case).id
    found = foresee(tx, key, lambda: pause_deadline(tx, cast.astrid, key, REASON))
    assert {one.after for one in found.shifts if one.what in {"deadline", "alert"}} == {None}


def test_what_the_change_would_refuse_is_refused_and_leaves_nothing(tx: Transaction, cast: Cast, case: Case) -> None:
    key = clock_of(tx, case).id
    with pytest.raises(Invalid):
        foresee(tx, key, lambda: change_day(tx, cast.astrid, key, LATER, "kort"))
    assert clock_of(tx, case).due_day == COUNTED


def test_a_day_that_has_gone_by_is_late_at_once(tx: Transaction, cast: Cast, case: Case) -> None:
    deadline = clock_of(tx, case)
    deadline.start_day = date(2026, 2, 1)
    tx.flush()
    assert foresee(tx, deadline.id, lambda: change_day(tx, cast.astrid, deadline.id, date(2026, 2, 20), REASON)).late
