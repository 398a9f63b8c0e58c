"""A case whose rows agree with its engine state has no differences; each that does not is told in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update

from processes import clock
from processes.records import Case, Deadline, Entry, Subscription, Task, Timer
from processes.sample.consistency import check, differences
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, held_by, the_task


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_running_case(tx, cast)


def test_a_case_as_the_verbs_left_it_agrees(tx: Transaction, cast: Cast, case: Case) -> None:
    held_by(tx, cast.astrid, the_task(tx, case))
    assert check(tx, 5) == (1, [])


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda: delete(Task), "task at step"),
        (lambda: update(Timer).values(due_at=clock.now() + timedelta(days=400)), "timer at step"),
        (lambda: delete(Subscription), "message at step"),
        (lambda: update(Case).values(facts={"granted": True}), "facts:"),
        (lambda: update(Case).values(closed_at=clock.now(), condition="finished"), "the run has not ended"),
        (lambda: update(Deadline).values(due_day=clock.today() + timedelta(days=99)), "is due"),
    ],
)
def test_each_difference_is_told(tx: Transaction, case: Case, change: Any, word: str) -> None:
    if not list(differences(tx, case)):
        tx.execute(change())
        tx.session.expire_all()
    looked, found = check(tx, 5)
    assert looked == 1
    assert any(word in one for one in found), found
    assert all(one.startswith(case.number) for one in found)


def test_a_trail_that_goes_back_in_time_is_told(tx: Transaction, case: Case) -> None:
    tx.add(Entry(at=clock.now() - timedelta(days=1), kind="TimerFired", case_id=case.id))
    tx.flush()
    assert any("is written after" in one for one in differences(tx, case))
