"""Beginning one act on many tasks."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Bulk, BulkRow, Promise
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.bulk import FEW, MOST, Act, Chosen, begin_bulk
from tests.builders import a_case, a_task
from tests.cast import Cast, a_cast
from tests.trail import of_person


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _tasks(tx: Transaction, cast: Cast, many: int) -> list[Chosen]:
    case = a_case(tx, team=cast.north)
    return [Chosen(a_task(tx, case).id, 1) for _ in range(many)]


def test_it_is_written_down_with_its_rows_and_promised(tx: Transaction, cast: Cast) -> None:
    chosen = _tasks(tx, cast, 3)
    bulk = tx.find(Bulk, begin_bulk(tx, cast.bo, Act.CLAIM, [*chosen, chosen[0]], {}))
    rows = tx.execute(select(BulkRow).order_by(BulkRow.position)).scalars().all()
    assert [(one.task_id, one.seen) for one in rows] == [(one.task_id, 1) for one in chosen]
    assert (bulk.total, bulk.person_id, bulk.ended_at) == (3, cast.bo.id, None)
    assert tx.one(select(Promise).where(Promise.kind == "bulk.run")).facts == {"bulk": str(bulk.id)}
    assert of_person(tx, cast.bo.id)[0].kind == "BulkBegun"


def test_many_are_begun_at_once_and_few_only_when_whoever_asked_broke_off(tx: Transaction, cast: Cast) -> None:
    begin_bulk(tx, cast.bo, Act.CLAIM, _tasks(tx, cast, FEW), {})
    begin_bulk(tx, cast.bo, Act.CLAIM, _tasks(tx, cast, FEW + 1), {})
    due = sorted(tx.execute(select(Promise.due_at).where(Promise.kind == "bulk.run")).scalars())
    assert due[0] <= clock.now() < due[1]


def test_nothing_chosen_and_too_much_are_refused(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid, match="bulk_nothing"):
        begin_bulk(tx, cast.bo, Act.CLAIM, [], {})
    with pytest.raises(Invalid, match="bulk_too_many"):
        begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(new_id()) for _ in range(MOST + 1)], {})


def test_what_the_act_needs_is_looked_at_before_anything_is_done(tx: Transaction, cast: Cast) -> None:
    chosen = _tasks(tx, cast, 1)
    with pytest.raises(Invalid, match="hand_nobody"):
        begin_bulk(tx, cast.bo, Act.HAND, chosen, {"to": "bo"})
    with pytest.raises(NotFound):
        begin_bulk(tx, cast.bo, Act.HAND, chosen, {"to": new_id()})
    with pytest.raises(Invalid, match="follow_up_no_day"):
        begin_bulk(tx, cast.bo, Act.FOLLOW_UP, chosen, {"on": ""})
    key = begin_bulk(tx, cast.bo, Act.FOLLOW_UP, chosen, {"on": date(2026, 3, 9), "secret": "no"})
    assert tx.find(Bulk, key).facts == {"on": "2026-03-09", "note": ""}


def test_whoever_has_no_inbox_has_no_rows_to_choose(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        begin_bulk(tx, cast.frida, Act.CLAIM, _tasks(tx, cast, 1), {})


def test_what_is_no_task_is_passed_over(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), team=cast.north)
    bulk = tx.find(Bulk, begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(new_id()), Chosen(task.id)], {}))
    assert bulk.total == 1
    with pytest.raises(Invalid):
        begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(new_id())], {})


def test_whom_there_is_not_is_told_alike_whichever_tasks_were_chosen(tx: Transaction, cast: Cast) -> None:
    for rows in (_tasks(tx, cast, 1), [Chosen(new_id())]):
        with pytest.raises(NotFound):
            begin_bulk(tx, cast.bo, Act.HAND, rows, {"to": new_id()})
        with pytest.raises(NotFound):
            begin_bulk(tx, cast.bo, Act.PASS_ON, rows, {"team": new_id()})
