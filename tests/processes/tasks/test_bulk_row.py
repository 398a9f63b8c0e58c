"""One row of an act on many: the task's own verb, its own permission, and its result in the same transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Conflict, Forbidden, Refusal
from processes.records import Bulk, BulkRow, Task, TaskCondition, TaskNote
from processes.store.transaction import Transaction
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_row import TRIES, do_row, next_row, refuse_row
from tests.builders import a_case, a_task
from tests.cast import Cast, a_cast, a_team
from tests.situations import a_running_case, held_by, the_task


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _begun(tx: Transaction, cast: Cast, act: Act, task: Task, **facts: Any) -> Bulk:
    return tx.find(Bulk, begin_bulk(tx, cast.bo, act, [Chosen(task.id, task.revision)], facts))


def _row(tx: Transaction) -> BulkRow:
    return tx.one(select(BulkRow))


def test_each_act_does_what_its_own_verb_does(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north)
    do_row(tx, _begun(tx, cast, Act.CLAIM, task).id, 0)
    assert task.assignee_id == cast.bo.id
    later = clock.today() + timedelta(days=3)
    do_row(tx, _begun(tx, cast, Act.FOLLOW_UP, task, on=later).id, 0)
    assert task.follow_up_on == later
    do_row(tx, _begun(tx, cast, Act.HAND, task, to=cast.astrid.id).id, 0)
    assert task.assignee_id == cast.astrid.id


def test_a_task_given_to_a_team_goes_by_the_leaders_own_verb(tx: Transaction, cast: Cast) -> None:
    near = a_team(tx, "north-2", cast.north.group, cast.north.centre)
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north, holder=cast.bo)
    task.group = cast.north.group
    tx.flush()
    chosen = [Chosen(task.id, task.revision)]
    do_row(tx, begin_bulk(tx, cast.ditte, Act.PASS_ON, chosen, {"team": near.id}), 0)
    assert (task.team_id, task.assignee_id) == (near.id, None)
    key = begin_bulk(tx, cast.ditte, Act.PASS_ON, [Chosen(task.id)], {"team": cast.south.id})
    with pytest.raises(Refusal):
        do_row(tx, key, 0)


def test_the_word_to_the_colleague_stands_on_every_task_that_is_handed_over(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north, holder=cast.bo)
    do_row(tx, _begun(tx, cast, Act.HAND, task, to=cast.astrid.id, note="Familien kender dig").id, 0)
    assert tx.one(select(TaskNote.text)) == "Familien kender dig"


def test_a_row_is_done_once(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north)
    bulk = _begun(tx, cast, Act.CLAIM, task)
    do_row(tx, bulk.id, 0)
    task.assignee_id = None
    do_row(tx, bulk.id, 0)
    assert task.assignee_id is None


def test_carlas_task_is_not_bos_to_take_however_it_is_chosen(tx: Transaction, cast: Cast) -> None:
    bulk = _begun(tx, cast, Act.CLAIM, a_task(tx, a_case(tx, team=cast.south), team=cast.south))
    with pytest.raises(Forbidden):
        do_row(tx, bulk.id, 0)


def test_a_row_that_was_refused_keeps_the_reason_and_the_next_has_its_turn(tx: Transaction, cast: Cast) -> None:
    bulk = _begun(tx, cast, Act.CLAIM, a_task(tx, a_case(tx, team=cast.north), team=cast.north))
    assert next_row(tx, bulk.id) == 0
    refuse_row(tx, bulk.id, 0, Conflict("task_held", holder=cast.astrid.id))
    assert (_row(tx).outcome, _row(tx).code, _row(tx).facts) == (
        "refused",
        "task_held",
        {"holder": str(cast.astrid.id)},
    )
    assert next_row(tx, bulk.id) is None
    assert bulk.ended_at is not None


def test_what_was_done_is_not_called_refused_afterwards(tx: Transaction, cast: Cast) -> None:
    bulk = _begun(tx, cast, Act.CLAIM, a_task(tx, a_case(tx, team=cast.north), team=cast.north))
    do_row(tx, bulk.id, 0)
    refuse_row(tx, bulk.id, 0, Refusal("case_busy"))
    assert _row(tx).outcome == "done"


def test_a_row_that_never_comes_to_an_end_is_given_up(tx: Transaction, cast: Cast) -> None:
    bulk = _begun(tx, cast, Act.CLAIM, a_task(tx, a_case(tx, team=cast.north), team=cast.north))
    assert [next_row(tx, bulk.id) for _ in range(TRIES + 1)] == [0] * (TRIES + 1)
    assert (_row(tx).outcome, _row(tx).code) == ("refused", "bulk_failed")


def test_a_step_that_must_be_answered_is_not_completed_in_bulk(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.bo, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Conflict, match="bulk_needs_answers"):
        do_row(tx, _begun(tx, cast, Act.COMPLETE, task).id, 0)
    assert task.condition == TaskCondition.OPEN


def test_nothing_more_is_done_for_whoever_works_here_no_more(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north))
    bulk = _begun(tx, cast, Act.CLAIM, task)
    cast.bo.active = False
    tx.flush()
    with pytest.raises(Conflict, match="bulk_asker_left"):
        do_row(tx, bulk.id, 0)
    assert task.assignee_id is None
