"""The lists: what stands in them, in which order, and that they show exactly what the policy allows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import Forbidden
from processes.motion.due import Due
from processes.records import Task
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.inbox import PAGE, List, inbox
from processes.tasks.save_answers import save_answers
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.processes.reading.test_holding import a_conflict
from tests.situations import YES, a_running_case, held_by, the_task


def due(task: Task, days: int) -> Task:
    """The task, due so many days from today."""
    task.due_day = clock.today() + timedelta(days=days)
    task.sort_at = Due(task.due_day, None).sort_at
    return task


def test_mine_holds_what_i_hold_by_legal_day(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    later = due(a_task(tx, case, holder=cast.astrid), 9)
    sooner = due(a_task(tx, case, holder=cast.astrid), 2)
    never = a_task(tx, case, holder=cast.astrid)
    a_task(tx, case, holder=cast.bo)
    tx.flush()
    assert [row.id for row in inbox(tx, cast.astrid).rows] == [sooner.id, later.id, never.id]


def test_late_is_what_was_due_before_today(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    late = due(a_task(tx, case, holder=cast.astrid), -1)
    due(a_task(tx, case, holder=cast.astrid), 0)
    tx.flush()
    shown = inbox(tx, cast.astrid, List.LATE)
    assert [row.id for row in shown.rows] == [late.id]
    assert shown.counts[List.LATE] == 1
    assert shown.counts[List.MINE] == 2


def test_tasks_of_parties_outside_are_waited_for(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    task.group = "borger"
    tx.flush()
    assert inbox(tx, cast.astrid, List.MINE).rows == ()
    assert [row.id for row in inbox(tx, cast.astrid, List.WAITING).rows] == [task.id]


def test_done_today_tells_what_i_completed(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    complete(tx, cast.astrid, task.id, YES)
    assert [row.id for row in inbox(tx, cast.astrid, List.DONE).rows] == [task.id]
    assert inbox(tx, cast.bo, List.DONE).rows == ()


def test_what_i_did_in_a_case_i_may_have_no_part_in_any_more_is_not_listed(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    a_conflict(tx, cast.astrid, cast.astrid, clock.now(), case_id=case.id)
    tx.session.refresh(cast.astrid, ["barred_from"])
    shown = inbox(tx, cast.astrid, List.DONE)
    assert (shown.rows, shown.counts[List.DONE]) == ((), 0)


def test_a_row_tells_of_my_own_draft_only(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    save_answers(tx, cast.bo, task.id, YES)
    assert inbox(tx, cast.astrid, List.TEAM).rows[0].draft_at is None
    assert inbox(tx, cast.bo, List.TEAM).rows[0].draft_at is not None


def test_the_lists_show_exactly_what_the_policy_allows(tx: Transaction, cast: Cast) -> None:
    for team, holder in ((cast.north, cast.astrid), (cast.north, None), (cast.south, cast.carla), (cast.leaders, None)):
        a_task(tx, a_case(tx, team=team), holder=holder)
    tasks = tx.execute(select(Task)).scalars().all()
    for person in (cast.astrid, cast.bo, cast.carla, cast.ditte):
        seen = {row.id for which in (List.MINE, List.TEAM) for row in inbox(tx, person, which).rows}
        may = {task.id for task in tasks if allowed(person, Permission.SEE_TASK, task.relations_to(person))}
        assert seen == may


def test_an_auditor_has_no_inbox(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        inbox(tx, cast.frida)


def test_pages_follow_one_another_without_gap_or_twin(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    tasks = [due(a_task(tx, case, holder=cast.astrid), number // 3) for number in range(PAGE + 20)]
    tx.flush()
    first = inbox(tx, cast.astrid)
    second = inbox(tx, cast.astrid, List.MINE, first.after)
    seen = [row.id for row in (*first.rows, *second.rows)]
    assert len(seen) == len(set(seen)) == len(tasks)
    assert second.after is None
    days = [row.due_day or date.max for row in (*first.rows, *second.rows)]
    assert days == sorted(days)


def test_a_place_no_page_gave_begins_the_list_anew(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    for after in ("garbage", "2026-03-02_x", "_", "²"):
        assert [row.id for row in inbox(tx, cast.astrid, place=after).rows] == [task.id]
