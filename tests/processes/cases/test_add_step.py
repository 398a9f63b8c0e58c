"""A step is added within the bounds the owner drew: a task like any other, done with a note."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.add_step import Extra, add_step
from processes.cases.cancel import cancel
from processes.errors import Invalid
from processes.records import Case, Deviation, Note, Task
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_skip_step import WHY, reminded
from tests.situations import a_running_case, held_by, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
EXTRA = Extra("Ring til lægen", "sygedagpengecentret", date(2026, 3, 13))


def added(tx: Transaction, cast: Cast) -> tuple[Case, Task]:
    case, host = reminded(tx, cast)
    task = add_step(tx, cast.astrid, case.id, host.step, EXTRA, WHY)
    assert isinstance(task, Task)
    tx.flush()
    return case, task


def test_it_is_a_task_of_its_group_with_its_day_beside_the_course(tx: Transaction, cast: Cast) -> None:
    case, task = added(tx, cast)
    assert (task.name.da, task.group, task.due_day) == ("Ring til lægen", "sygedagpengecentret", date(2026, 3, 13))
    assert (task.team_id, task.assignee_id) == (cast.north.id, cast.astrid.id)
    assert task.why["ground"]["en"].startswith("The facts are on the case")
    assert {one.element for one in tx.execute(select(Task).where(Task.condition == "open")).scalars()} == {
        "assess",
        "remind",
        "_extra",
    }
    (entry,) = of_case(tx, case.id, kinds={"StepAdded"})
    assert (entry.task_id, entry.facts["element"]) == (task.id, "remind")


def test_its_note_goes_on_the_case_which_stands_where_it_stood(tx: Transaction, cast: Cast) -> None:
    case, task = added(tx, cast)
    revision = case.revision
    complete(tx, cast.astrid, task.id, {"extraNote": ["Lægen svarer på torsdag"]})
    tx.flush()
    (note,) = tx.execute(select(Note)).scalars()
    assert (note.words, note.task_id, note.written_by_id) == ("Lægen svarer på torsdag", task.id, cast.astrid.id)
    assert (task.condition, case.revision) == ("done", revision)
    with pytest.raises(Invalid):
        complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, {})


def test_the_case_moves_and_the_step_stays_until_the_case_ends(tx: Transaction, cast: Cast) -> None:
    case, host = reminded(tx, cast)
    with clock.frozen(clock.now() + timedelta(days=5)):
        task = add_step(tx, cast.astrid, case.id, host.step, EXTRA, WHY)
        tx.flush()
        complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "remind")).id, {})
        tx.flush()
        tx.session.refresh(task)
        assert isinstance(task, Task)
        assert task.condition == "open"
        assert list(differences(tx, case)) == []
        cancel(tx, cast.astrid, case.id, "moved")
    tx.session.refresh(task)
    assert task.condition == "withdrawn"


def test_where_the_owner_wants_somebody_to_agree_it_waits(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    row = add_step(tx, cast.astrid, case.id, the_task(tx, case).step, EXTRA, WHY)
    assert isinstance(row, Deviation)
    assert (row.title, row.group, row.how) == ("Ring til lægen", "sygedagpengecentret", None)


def test_every_fault_is_told_at_once(tx: Transaction, cast: Cast) -> None:
    case, host = reminded(tx, cast)
    extra = Extra(" ", "teamleder", clock.today() - timedelta(days=1))
    with pytest.raises(Invalid) as told:
        add_step(tx, cast.astrid, case.id, host.step, extra, WHY)
    assert {one.where for one in told.value.problems} == {"title", "group", "due_day"}
