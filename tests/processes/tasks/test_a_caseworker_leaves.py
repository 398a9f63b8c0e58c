"""Demo case C32: a caseworker leaves; her 46 cases go to her colleagues, and no deadline and no timer is lost."""

from __future__ import annotations

from collections import Counter
from itertools import cycle

from sqlalchemy import select

from processes.records import Deadline, Promise, Task, Timer
from processes.records.task import TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.hand import hand_to
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case, held_by, the_task
from tests.trail import of_case

CASES = 46


def clocks(tx: Transaction) -> tuple[Counter[object], Counter[object]]:
    """Every deadline with its day and every timer with its moment."""
    deadlines = tx.execute(select(Deadline.case_id, Deadline.rule, Deadline.due_day, Deadline.ended_at)).all()
    timers = tx.execute(select(Timer.case_id, Timer.element, Timer.due_at)).all()
    return Counter(map(tuple, deadlines)), Counter(map(tuple, timers))


def test_c32_a_caseworker_leaves_and_nothing_is_lost(tx: Transaction, cast: Cast) -> None:
    citizens = [a_citizen(tx, f"Borger {number}", f"720387{number:04d}") for number in range(CASES)]
    cases = [a_running_case(tx, cast, citizen=one) for one in citizens]
    tasks = [held_by(tx, cast.astrid, the_task(tx, one)) for one in cases]
    before = clocks(tx)
    for task, colleague in zip(tasks, cycle((cast.bo, cast.ditte)), strict=False):
        hand_to(tx, cast.ditte, task.id, colleague.id, task.revision)
    cast.astrid.active = False
    tx.flush()

    holders = Counter(tx.execute(select(Task.assignee_id).where(Task.condition == TaskCondition.OPEN)).scalars())
    assert holders == {cast.bo.id: CASES // 2, cast.ditte.id: CASES // 2}
    assert clocks(tx) == before
    assert all(sum(each.values()) == CASES for each in before)
    assert all(of_case(tx, task.case_id)[0].kind == "TaskHanded" for task in tasks)
    told = Counter(one.facts["person"] for one in tx.execute(select(Promise).where(Promise.kind == "notice")).scalars())
    assert told[str(cast.bo.id)] >= CASES // 2
