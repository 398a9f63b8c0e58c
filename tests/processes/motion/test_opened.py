"""Tasks follow the run: opened with all they need, withdrawn when the case goes another way, their days moved."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.report import report
from processes.deadlines.change import change_day
from processes.engine.shapes import OpenStep
from processes.errors import EngineFault
from processes.motion.due import Due
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.moving import Cause, Moving
from processes.motion.opened import place_of
from processes.records import Deadline, Subscription, Task
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import of_case


def test_an_opened_task_has_all_the_inbox_shows(tx: Transaction, cast: Cast, monday: object) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    task = the_task(tx, case)
    assert (task.name_da, task.name_en, task.process) == ("Vurdér ansøgning", "Assess application", "review")
    assert (task.form_key, task.text_key, task.stage, task.group) == (
        "assess",
        "assess",
        "handling",
        "sygedagpengecentret",
    )
    assert (task.team_id, task.assignee_id, task.barred) == (cast.north.id, cast.astrid.id, [])
    assert (task.opened_at, task.due_day, task.sort_at) == (
        clock.now(),
        date(2026, 3, 16),
        Due(task.due_day, None).sort_at,
    )
    assert task.version_id == case.version_id
    assert task.why == {"code": "case_started", "name": {"da": "Ansøgning kommet", "en": "Application came"}}
    (line,) = of_case(tx, case.id, kinds={"TaskOpened"})
    assert (line.task_id, line.facts["assignee"], line.facts["team"]) == (
        task.id,
        str(cast.astrid.id),
        str(cast.north.id),
    )


def test_a_task_says_which_step_brought_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    why = the_task(tx, case).why
    assert (why["code"], why["name"]["en"]) == ("task_completed", "Assess application")


def test_a_task_the_case_no_longer_waits_for_is_withdrawn_and_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = the_task(tx, case)
    revision = task.revision
    report(tx, cast.astrid, case.id, tx.one(select(Subscription.id)), {})
    tx.session.refresh(task)
    assert (task.condition, task.completed_by_id, task.revision) == ("withdrawn", None, revision + 1)
    assert task.completed_at is not None
    assert [line.task_id for line in of_case(tx, case.id, kinds={"TaskWithdrawn"})] == [task.id]


def test_the_task_somebody_completes_is_not_withdrawn(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    assert of_case(tx, case.id, kinds={"TaskWithdrawn"}) == []


def test_a_moved_clock_moves_the_tasks_day(tx: Transaction, cast: Cast, monday: object) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    deadline = tx.one(select(Deadline))
    revision = the_task(tx, case).revision
    change_day(tx, cast.astrid, deadline.id, date(2026, 3, 20), "Borgeren har bedt om mere tid")
    task: Task = the_task(tx, case)
    assert (task.due_day, task.deadline_id) == (date(2026, 3, 20), deadline.id)
    assert task.sort_at == Due(task.due_day, None).sort_at
    assert task.revision == revision


def test_a_step_whose_element_is_gone_is_a_fault(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    editions = Editions(tx, edition_of(tx, case.version_id))
    moving = Moving(tx, case, None, editions, None, None, clock.now(), None, Cause("test"))  # type: ignore[arg-type]  # only the editions are asked
    with pytest.raises(EngineFault) as fault:
        place_of(moving.editions, OpenStep("1", "gone", "review", editions.own.hash, {}))
    assert (fault.value.code, fault.value.element) == ("element_unknown", "gone")
