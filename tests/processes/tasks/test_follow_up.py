"""Putting a task off to a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from processes.errors import Forbidden, Invalid, Stale
from processes.records import Task, TaskNote
from processes.store.transaction import Transaction
from processes.tasks.follow_up import follow_up
from tests.builders import a_case, a_deadline, a_task
from tests.cast import Cast
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
FRIDAY = date(2026, 3, 6)


def a_due_task(tx: Transaction, cast: Cast) -> Task:
    """Astrid's, due on Friday."""
    case = a_case(tx, team=cast.north)
    return a_task(tx, case, holder=cast.astrid, deadline=a_deadline(tx, case, FRIDAY))


def test_astrid_puts_it_off_to_a_day_before_the_law_and_takes_it_back(tx: Transaction, cast: Cast) -> None:
    task = a_due_task(tx, cast)
    follow_up(tx, cast.astrid, task.id, FRIDAY, "Lægen ringer torsdag", task.revision)
    assert task.follow_up_on == FRIDAY
    note = tx.one(select(TaskNote))
    assert (note.kind, note.day, note.text) == ("follow_up", FRIDAY, "Lægen ringer torsdag")
    assert of_case(tx, task.case_id)[0].facts["on"] == "2026-03-06"
    follow_up(tx, cast.astrid, task.id, None)
    assert task.follow_up_on is None


def test_beyond_the_legal_day_only_with_a_word(tx: Transaction, cast: Cast) -> None:
    task = a_due_task(tx, cast)
    with pytest.raises(Invalid) as refused:
        follow_up(tx, cast.astrid, task.id, FRIDAY + timedelta(1), "  ")
    assert (refused.value.code, refused.value.facts) == ("follow_up_beyond", {"due": FRIDAY})
    follow_up(tx, cast.astrid, task.id, FRIDAY + timedelta(1), "Borgeren er indlagt")
    assert task.follow_up_on == date(2026, 3, 7)


def test_beyond_the_appointment_too(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = a_due_task(tx, cast)
    task.appointment_at = monday + timedelta(days=1)
    tx.flush()
    with pytest.raises(Invalid) as refused:
        follow_up(tx, cast.astrid, task.id, FRIDAY)
    assert refused.value.code == "follow_up_beyond_appointment"


@pytest.mark.parametrize(("days", "code"), [(0, "follow_up_past"), (-3, "follow_up_past"), (400, "follow_up_far")])
def test_a_day_that_is_no_day_to_follow_up_on(tx: Transaction, cast: Cast, days: int, code: str) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    with pytest.raises(Invalid) as refused:
        follow_up(tx, cast.astrid, task.id, date(2026, 3, 2) + timedelta(days))
    assert refused.value.code == code


def test_only_whoever_has_it_and_only_as_it_stands(tx: Transaction, cast: Cast) -> None:
    task = a_due_task(tx, cast)
    with pytest.raises(Forbidden):
        follow_up(tx, cast.bo, task.id, FRIDAY)
    with pytest.raises(Stale):
        follow_up(tx, cast.astrid, task.id, FRIDAY, seen=task.revision + 1)
    follow_up(tx, cast.ditte, task.id, FRIDAY)
