"""One case goes to another version: what it holds open goes along, and nothing changes unannounced."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes.cases.change_version import change_version
from processes.cases.story_kinds import TOLD
from processes.errors import Conflict, Forbidden, Invalid
from processes.motion.new_version import Wish
from processes.motion.row_images import images
from processes.records import Case, Deadline, Entry, Passage, Subscription, Timer
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.moving_cases import NO_REMINDER, RENAMED, SHORTER, SOONER, new_version
from tests.situations import YES, a_running_case, held_by, the_task


def timer_of(tx: Transaction, case: Case) -> Timer:
    return tx.one(select(Timer).where(Timer.case_id == case.id, Timer.cleared_at.is_(None)))


def test_nothing_but_the_version_changes_where_nothing_is_drawn_otherwise(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    task.priority = 2
    tx.flush()
    before = images(tx, case.id)
    version = new_version(tx, cast.egon, SOONER)
    kept = change_version(tx, cast.egon, case.id, version.id)
    assert case.version_id == version.id
    assert [(one.kind, dict(one.now or {})) for one in kept.changes] == [("task", {"version_id": str(version.id)})]
    after = images(tx, case.id)
    assert after.keys() == before.keys()
    complete(tx, cast.astrid, task.id, YES)
    assert the_task(tx, case).element == "approve"


def test_a_timer_rings_when_it_would_have_rung(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    due = timer_of(tx, case).due_at
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id)
    tx.session.expire_all()
    assert timer_of(tx, case).due_at == due


def test_a_timer_is_counted_anew_where_the_owner_decides_so(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    due = timer_of(tx, case).due_at
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id, Wish(keep_timers=False))
    tx.session.expire_all()
    assert timer_of(tx, case).due_at == due - timedelta(days=1)


def test_a_deadline_keeps_its_day_and_says_who_decided_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    deadline = tx.one(select(Deadline).where(Deadline.case_id == case.id))
    due = deadline.due_day
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SHORTER).id)
    tx.session.refresh(deadline)
    assert (deadline.due_day, deadline.changed_by_id, deadline.reason) == (due, cast.egon.id, "version_changed")
    assert deadline.explanation[-1]["code"] == "count.kept_in_move"
    assert the_task(tx, case).due_day == due
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    tx.session.refresh(deadline)
    assert deadline.due_day == due


def test_a_deadline_is_counted_anew_where_the_owner_decides_so(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    deadline = tx.one(select(Deadline).where(Deadline.case_id == case.id))
    due = deadline.due_day
    version = new_version(tx, cast.egon, SHORTER)
    change_version(tx, cast.egon, case.id, version.id, Wish(keep_deadlines=False))
    tx.session.refresh(deadline)
    assert deadline.due_day == due - timedelta(days=4)
    kinds = tx.execute(select(Entry.kind).where(Entry.case_id == case.id)).scalars().all()
    assert {"DeadlineRecounted", "CaseChangedVersion"} <= set(kinds)


def test_a_renamed_step_needs_its_new_name_and_takes_everything_along(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    version = new_version(tx, cast.egon, RENAMED)
    with pytest.raises(Invalid) as refused:
        change_version(tx, cast.egon, case.id, version.id)
    assert [(one.code, one.where) for one in refused.value.problems] == [("moving_no_place", "assess")]
    change_version(tx, cast.egon, case.id, version.id, Wish({"assess": "appraise"}))
    now = the_task(tx, case)
    assert (now.id, now.element, now.assignee_id) == (task.id, "appraise", cast.astrid.id)
    resting = tx.execute(select(Passage.element).where(Passage.case_id == case.id, Passage.left_at.is_(None)))
    assert "appraise" in resting.scalars().all()
    complete(tx, cast.astrid, task.id, YES)
    left = select(Passage.how).where(Passage.case_id == case.id, Passage.element == "appraise")
    assert tx.execute(left).scalars().all() == ["left"]


def test_only_the_owner_moves_a_case_and_only_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    version = new_version(tx, cast.egon, NO_REMINDER)
    with pytest.raises(Forbidden):
        change_version(tx, cast.astrid, case.id, version.id)
    change_version(tx, cast.egon, case.id, version.id)
    with pytest.raises(Conflict, match="moving_is_there"):
        change_version(tx, cast.egon, case.id, version.id)
    assert tx.execute(select(Subscription.name).where(Subscription.case_id == case.id)).scalars().all() == ["withdrawn"]


def test_the_case_tells_that_it_went_over(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id)
    line = tx.one(select(Entry).where(Entry.case_id == case.id, Entry.kind == "CaseChangedVersion"))
    assert line.kind in TOLD
    assert (line.person_id, line.facts["number"], line.facts["timers_kept"]) == (cast.egon.id, 2, ["reminder"])
