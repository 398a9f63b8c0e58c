"""Which tasks stand in which list: what is put off, what waits, what is a colleague's, and what nobody may see."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm.attributes import set_committed_value

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.records import Person, Task
from processes.store.transaction import Transaction
from processes.tasks.inbox import List, inbox
from tests.builders import a_case, a_deadline, a_task
from tests.cast import Cast


def keys(tx: Transaction, person: Person, which: List) -> list[object]:
    return [row.id for row in inbox(tx, person, which).rows]


def in_lists(tx: Transaction, person: Person, task: Task) -> set[List]:
    return {which for which in List if task.id in keys(tx, person, which)}


def test_what_is_put_off_leaves_the_lists_of_today_but_not_the_late_one(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    late = a_deadline(tx, case, clock.today() - timedelta(days=2))
    task = a_task(tx, case, holder=cast.astrid, deadline=late)
    assert in_lists(tx, cast.astrid, task) == {List.MINE, List.TEAM, List.LATE, List.WEEK, List.ALL}
    task.follow_up_on = clock.today() + timedelta(days=3)
    tx.flush()
    assert in_lists(tx, cast.astrid, task) == {List.LATE, List.FOLLOW_UP, List.ALL}
    task.follow_up_on = clock.today()
    tx.flush()
    assert List.MINE in in_lists(tx, cast.astrid, task)
    assert List.FOLLOW_UP not in in_lists(tx, cast.astrid, task)


def test_follow_up_stands_by_its_own_day(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    tasks = [a_task(tx, case, holder=cast.astrid) for _ in range(3)]
    for task, days in zip(tasks, (9, 2, 5), strict=True):
        task.follow_up_on = clock.today() + timedelta(days=days)
    tx.flush()
    assert keys(tx, cast.astrid, List.FOLLOW_UP) == [tasks[1].id, tasks[2].id, tasks[0].id]


def test_a_task_in_hand_and_in_the_team_stands_once(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    task = a_task(tx, case, holder=cast.astrid, deadline=a_deadline(tx, case, clock.today() - timedelta(days=1)))
    for which in (List.LATE, List.ALL):
        assert keys(tx, cast.astrid, which) == [task.id]
        assert inbox(tx, cast.astrid, which).found == 1


def test_a_helper_has_the_task_and_whoever_asked_keeps_it(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    task.helper_id = cast.carla.id
    tx.flush()
    assert keys(tx, cast.carla, List.MINE) == [task.id]
    assert keys(tx, cast.astrid, List.MINE) == [task.id]
    assert inbox(tx, cast.carla, List.ALL).rows[0].helper == "Carla"


def test_whoever_stands_in_has_the_tasks_of_the_absent_and_is_told_whose(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.south), holder=cast.carla)
    assert in_lists(tx, cast.astrid, task) == set()
    set_committed_value(cast.astrid, "stood_in_for", [cast.carla.id])
    row = inbox(tx, cast.astrid, List.MINE).rows[0]
    assert (row.id, row.stands_in, row.assignee) == (task.id, True, "Carla")


def test_a_case_one_may_have_no_part_in_is_in_no_list_and_no_count(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    task = a_task(tx, case)
    set_committed_value(cast.astrid, "barred_from", [case.id])
    assert not allowed(cast.astrid, Permission.SEE_TASK, task.relations_to(cast.astrid))
    assert in_lists(tx, cast.astrid, task) == set()
    assert inbox(tx, cast.astrid, List.TEAM).counts[List.TEAM] == 0
    assert List.TEAM in in_lists(tx, cast.bo, task)
