"""A legal clock is changed by hand with a reason, and everything that waits for it follows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.deadlines.change import change_day, pause_deadline, resume_deadline
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid, Stale
from processes.records import Case, Deadline, Person
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import trail

At = Callable[[str], AbstractContextManager[None]]
REASON = "Borgeren er indlagt til den 20."
LATER = date(2026, 3, 27)


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def _deadline(tx: Transaction, case: Case) -> Deadline:
    wanted = select(Deadline).where(Deadline.case_id == case.id)
    found: Deadline = tx.execute(wanted.execution_options(populate_existing=True)).scalar_one()
    return found


def _codes(refused: pytest.ExceptionInfo[Invalid]) -> set[str]:
    return {problem.code for problem in refused.value.problems}


def test_astrid_moves_the_day_and_who_when_and_why_stand_beside_the_counted_day(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    change_day(tx, cast.astrid, _deadline(tx, case).id, LATER, f"  {REASON} ")
    deadline = _deadline(tx, case)
    assert (deadline.due_day, deadline.counted_day) == (LATER, date(2026, 3, 16))
    assert (deadline.changed_by_id, deadline.reason) == (cast.astrid.id, REASON)
    assert deadline.changed_at is not None
    assert deadline.explanation[-1]["code"] == "count.changed_by_hand"


def test_the_task_and_the_alerts_follow_to_the_new_day(tx: Transaction, cast: Cast, case: Case) -> None:
    before = _deadline(tx, case).alerts
    change_day(tx, cast.astrid, _deadline(tx, case).id, LATER, REASON)
    task = the_task(tx, case)
    assert task.due_day == LATER
    assert task.sort_at.date() == LATER
    assert _deadline(tx, case).alerts != before


def test_the_trail_says_from_which_day_to_which_and_keeps_the_reason_out(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    change_day(tx, cast.astrid, _deadline(tx, case).id, LATER, REASON)
    (entry,) = trail(tx, "DeadlineChanged")
    assert (entry.person_id, entry.case_id) == (cast.astrid.id, case.id)
    assert entry.facts == {"rule": "T1-01", "before": "2026-03-16", "due": "2026-03-27", "how": "moved"}


def test_the_leader_may_too_but_no_stranger(tx: Transaction, cast: Cast, case: Case) -> None:
    strangers: tuple[Person, ...] = (cast.bo, cast.carla, cast.egon, cast.frida)
    for person in strangers:
        with pytest.raises(Forbidden):
            change_day(tx, person, _deadline(tx, case).id, LATER, REASON)
    change_day(tx, cast.ditte, _deadline(tx, case).id, LATER, REASON)
    assert _deadline(tx, case).due_day == LATER


@pytest.mark.parametrize("reason", ["", "  for sent ", "\n\n\n\n\n\n\n\n\n\n\n"])
def test_without_a_reason_nothing_is_changed(tx: Transaction, cast: Cast, case: Case, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        change_day(tx, cast.astrid, _deadline(tx, case).id, LATER, reason)
    assert _codes(refused) == {"deadline_reason_short"}
    assert _deadline(tx, case).due_day == date(2026, 3, 16)


def test_every_fault_is_told_at_once(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        change_day(tx, cast.astrid, _deadline(tx, case).id, date(2026, 2, 1), "kort")
    assert _codes(refused) == {"deadline_reason_short", "deadline_before_start"}


def test_a_day_in_another_century_is_mistyped(tx: Transaction, cast: Cast, case: Case) -> None:
    for day in (date(2126, 3, 16), date.max):
        with pytest.raises(Invalid) as refused:
            change_day(tx, cast.astrid, _deadline(tx, case).id, day, REASON)
        assert _codes(refused) == {"deadline_too_far"}


def test_the_day_it_has_already_is_no_change(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        change_day(tx, cast.astrid, _deadline(tx, case).id, date(2026, 3, 16), REASON)
    assert _codes(refused) == {"deadline_same_day"}


def test_whoever_looked_at_an_older_day_is_told(tx: Transaction, cast: Cast, case: Case) -> None:
    seen = _deadline(tx, case).revision
    change_day(tx, cast.astrid, _deadline(tx, case).id, LATER, REASON, seen)
    with pytest.raises(Stale):
        change_day(tx, cast.ditte, _deadline(tx, case).id, date(2026, 4, 1), REASON, seen)


def test_an_ended_deadline_is_history(tx: Transaction, cast: Cast, case: Case) -> None:
    deadline = _deadline(tx, case)
    deadline.ended_at = datetime.fromisoformat("2026-03-02T08:00+01:00")
    tx.flush()
    for verb in (pause_deadline, resume_deadline):
        with pytest.raises(AlreadyDone):
            verb(tx, cast.astrid, deadline.id, REASON)


def test_a_pause_stops_the_clock_and_its_end_gives_the_days_back(
    tx: Transaction, cast: Cast, case: Case, at: At
) -> None:
    pause_deadline(tx, cast.astrid, _deadline(tx, case).id, REASON)
    standing = _deadline(tx, case)
    assert (standing.paused_on, standing.next_at) == (date(2026, 3, 2), None)
    with at("2026-03-12 08:00"):
        resume_deadline(tx, cast.astrid, standing.id, REASON)
    running = _deadline(tx, case)
    assert (running.paused_on, running.paused_days, running.due_day) == (None, 10, date(2026, 3, 26))
    assert running.next_at is not None
    assert [entry.facts["how"] for entry in trail(tx, "DeadlineChanged")] == ["paused", "resumed"]


def test_what_stands_still_cannot_be_paused_again_nor_what_runs_be_resumed(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    deadline = _deadline(tx, case)
    with pytest.raises(Conflict) as refused:
        resume_deadline(tx, cast.astrid, deadline.id, REASON)
    assert refused.value.code == "deadline_not_paused"
    pause_deadline(tx, cast.astrid, deadline.id, REASON)
    with pytest.raises(Conflict) as refused:
        pause_deadline(tx, cast.astrid, deadline.id, REASON)
    assert refused.value.code == "deadline_paused"


def test_pausing_asks_for_a_reason_too(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        pause_deadline(tx, cast.astrid, _deadline(tx, case).id, "syg")
    assert _codes(refused) == {"deadline_reason_short"}
