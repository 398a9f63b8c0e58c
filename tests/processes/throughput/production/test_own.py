"""One's own tasks are shown to oneself, beside the norm."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.records import Norm, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.production.own import own
from tests.builders import a_case, a_task
from tests.cast import Cast


def test_mine_are_mine_and_nobody_elses(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    for who, days in ((cast.astrid, 1), (cast.astrid, 4), (cast.bo, 9)):
        task = a_task(tx, case, holder=who, team=cast.north)
        task.element, task.condition = "T1", TaskCondition.DONE
        task.opened_at, task.completed_at = clock.now() - timedelta(days=days), clock.now()
        task.completed_by_id = who.id
    tx.add(
        Norm(
            id=new_id(), definition_id=case.definition_id, element="T1", minutes=30,
            since=clock.today(), set_at=clock.now(), set_by_id=cast.egon.id,
        )
    )  # fmt: skip
    tx.flush()
    (told,) = own(tx, cast.astrid)
    assert (told.n, told.days, told.minutes) == (2, 1, 30)
    assert [one.n for one in own(tx, cast.bo)] == [1]
    assert own(tx, cast.ditte) == ()
