"""What became of an act on many tasks."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden
from processes.language import Text
from processes.records import BulkRow
from processes.store.transaction import Transaction
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_row import REFUSED, do_row, refuse_row
from processes.tasks.bulk_shown import SHOWN, bulk_page
from tests.builders import a_case, a_task
from tests.cast import a_cast


def test_it_tells_how_far_it_is_and_why_rows_were_not_done(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north)
    tasks = [a_task(tx, case, team=cast.north) for _ in range(3)]
    for one in tasks:
        one.assignee_id = cast.bo.id
    tx.flush()
    facts = {"to": cast.astrid.id}
    key = begin_bulk(tx, cast.bo, Act.HAND, [Chosen(one.id, one.revision) for one in tasks], facts)
    do_row(tx, key, 0)
    refuse_row(tx, key, 1, Conflict("task_held", holder="x"))
    told = bulk_page(tx, cast.bo, key)
    assert (told.act, told.total, told.done, told.refused, told.left, told.is_over) == (Act.HAND, 3, 1, 1, 1, False)
    assert told.to == cast.astrid.name
    assert [(one.task_id, one.case_number, one.code) for one in told.rows] == [(tasks[1].id, case.number, "task_held")]
    do_row(tx, key, 2)
    assert bulk_page(tx, cast.bo, key).is_over


def test_it_tells_which_team_the_tasks_go_to(tx: Transaction) -> None:
    cast = a_cast(tx)
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north)
    key = begin_bulk(tx, cast.ditte, Act.PASS_ON, [Chosen(task.id)], {"team": cast.south.id})
    assert bulk_page(tx, cast.ditte, key).to == Text(cast.south.name_da, cast.south.name_en)


def test_nobody_reads_what_somebody_else_did(tx: Transaction) -> None:
    cast = a_cast(tx)
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north)
    key = begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(task.id)], {})
    with pytest.raises(Forbidden):
        bulk_page(tx, cast.ditte, key)


def test_who_chooses_a_task_that_is_closed_to_her_learns_nothing_of_it(tx: Transaction) -> None:
    cast = a_cast(tx)
    task = a_task(tx, a_case(tx, team=cast.south), team=cast.south)
    key = begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(task.id)], {})
    with pytest.raises(Forbidden) as why:
        do_row(tx, key, 0)
    refuse_row(tx, key, 0, why.value)
    told = bulk_page(tx, cast.bo, key)
    assert (told.refused, told.rows) == (1, ())


def test_the_counts_are_of_all_that_stayed_however_many_are_written_out(tx: Transaction) -> None:
    cast = a_cast(tx)
    hers, theirs = a_case(tx, team=cast.north), a_case(tx, team=cast.south)
    tasks = [a_task(tx, hers, team=cast.north) for _ in range(SHOWN + 3)]
    for one in tasks:
        one.assignee_id = cast.bo.id
    closed = [a_task(tx, theirs, team=cast.south) for _ in range(2)]
    tx.flush()
    key = begin_bulk(tx, cast.bo, Act.HAND, [Chosen(one.id) for one in [*closed, *tasks]], {"to": cast.astrid.id})
    rows = tx.execute(select(BulkRow).where(BulkRow.bulk_id == key)).scalars().all()
    for row in rows:
        row.outcome, row.code = REFUSED, "task_held"
    tx.flush()
    told = bulk_page(tx, cast.bo, key)
    assert (told.refused, told.closed, len(told.rows)) == (SHOWN + 5, 2, SHOWN)
