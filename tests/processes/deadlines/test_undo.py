"""Undoing a change by hand: the clock stands as before, and so does what waits for it; both stay on record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.deadlines.change import change_day, pause_deadline, resume_deadline
from processes.deadlines.undo import last_change, undo_change
from processes.errors import Conflict, Forbidden, Stale
from processes.records import Case, Deadline, DeadlineChange
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import trail

At = Callable[[str], AbstractContextManager[None]]
REASON = "Borgeren er indlagt til den 20."
COUNTED, LATER = date(2026, 3, 16), date(2026, 3, 27)


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def clock_of(tx: Transaction, case: Case) -> Deadline:
    wanted = select(Deadline).where(Deadline.case_id == case.id)
    return tx.one(wanted.execution_options(populate_existing=True))


def test_a_move_is_undone_and_the_law_counts_again(tx: Transaction, cast: Cast, case: Case) -> None:
    before = clock_of(tx, case)
    alerts, points = before.alerts, before.points
    change_day(tx, cast.astrid, before.id, LATER, REASON)
    undo_change(tx, cast.ditte, before.id)
    after = clock_of(tx, case)
    assert (after.due_day, after.alerts, after.points) == (COUNTED, alerts, points)
    assert (after.changed_by_id, after.reason) == (None, None)
    assert the_task(tx, case).due_day == COUNTED
    change = tx.one(select(DeadlineChange))
    assert (change.before_day, change.due_day, change.reason) == (COUNTED, LATER, REASON)
    assert (change.changed_by_id, change.undone_by_id) == (cast.astrid.id, cast.ditte.id)
    assert [entry.facts["how"] for entry in trail(tx, "DeadlineChanged")] == ["moved", "undone"]


def test_changes_are_undone_one_by_one_the_newest_first(tx: Transaction, cast: Cast, case: Case) -> None:
    deadline = clock_of(tx, case)
    change_day(tx, cast.astrid, deadline.id, LATER, REASON)
    change_day(tx, cast.astrid, deadline.id, date(2026, 4, 10), REASON)
    undo_change(tx, cast.astrid, deadline.id)
    again = clock_of(tx, case)
    assert (again.due_day, again.reason, again.changed_by_id) == (LATER, REASON, cast.astrid.id)
    undo_change(tx, cast.astrid, deadline.id)
    assert clock_of(tx, case).due_day == COUNTED
    with pytest.raises(Conflict) as refused:
        undo_change(tx, cast.astrid, deadline.id)
    assert refused.value.code == "nothing_to_undo"


def test_a_pause_is_undone_and_an_end_of_a_pause_too(tx: Transaction, cast: Cast, case: Case, at: At) -> None:
    deadline = clock_of(tx, case)
    pause_deadline(tx, cast.astrid, deadline.id, REASON)
    undo_change(tx, cast.astrid, deadline.id)
    running = clock_of(tx, case)
    assert (running.paused_on, running.due_day, running.next_at is None) == (None, COUNTED, False)
    pause_deadline(tx, cast.astrid, deadline.id, REASON)
    with at("2026-03-12 08:00"):
        resume_deadline(tx, cast.astrid, deadline.id, REASON)
        assert clock_of(tx, case).due_day == date(2026, 3, 26)
        undo_change(tx, cast.astrid, deadline.id)
    standing = clock_of(tx, case)
    assert (standing.paused_on, standing.paused_days, standing.due_day) == (date(2026, 3, 2), 0, COUNTED)


def test_only_who_may_change_it_undoes_it_and_only_what_she_saw(tx: Transaction, cast: Cast, case: Case) -> None:
    deadline = clock_of(tx, case)
    seen = deadline.revision
    change_day(tx, cast.astrid, deadline.id, LATER, REASON)
    with pytest.raises(Forbidden):
        undo_change(tx, cast.bo, deadline.id)
    with pytest.raises(Stale):
        undo_change(tx, cast.astrid, deadline.id, seen)


def test_there_is_nothing_to_undo_once_the_day_is_another(tx: Transaction, cast: Cast, case: Case) -> None:
    deadline = clock_of(tx, case)
    assert last_change(tx, deadline) is None
    change_day(tx, cast.astrid, deadline.id, LATER, REASON)
    deadline = clock_of(tx, case)
    assert last_change(tx, deadline) is not None
    deadline.due_day = date(2026, 4, 1)
    assert last_change(tx, deadline) is None
