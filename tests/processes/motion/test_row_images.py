"""What a change did to the rows of a case is told column by column, and can be taken back."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from processes import clock
from processes.motion.row_images import RowChange, differences, images, put_back
from processes.records import Deadline, Subscription, Task, Timer
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


def test_changed_new_and_gone_rows_are_told_and_put_back(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = images(tx, case.id)
    tx.execute(update(Task).where(Task.case_id == case.id).values(name_da="Andet"))
    tx.execute(update(Deadline).where(Deadline.case_id == case.id).values(points={"a": ["2026-01-01"]}, told=["x"]))
    tx.execute(delete(Subscription).where(Subscription.case_id == case.id))
    tx.execute(update(Timer).where(Timer.case_id == case.id).values(cleared_at=Timer.due_at))
    changes = differences(before, images(tx, case.id, before))
    assert sorted((one.kind, sorted(one.was or ())) for one in changes)[0] == ("deadline", ["points", "told"])
    assert {one.kind for one in changes} == {"task", "deadline", "subscription", "timer"}
    put_back(tx, [RowChange.read(one.told()) for one in changes])
    assert differences(before, images(tx, case.id, before)) == ()
    assert tx.execute(select(Subscription.name).where(Subscription.case_id == case.id)).scalars().all() == ["withdrawn"]


def test_a_clock_that_began_and_was_kept_within_the_change_is_told_too(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before, began = images(tx, case.id), clock.now()
    first = tx.one(select(Deadline).where(Deadline.case_id == case.id))
    told = {column.name: getattr(first, column.name) for column in Deadline.__table__.columns}
    born = Deadline(**{**told, "id": new_id(), "turn": 2, "ended_at": began, "kept_at": began, "ended_by": "kept"})
    tx.add(born)
    tx.flush()
    assert differences(before, images(tx, case.id, before)) == ()
    changes = differences(before, images(tx, case.id, before, began))
    assert [(one.kind, one.key, one.was) for one in changes] == [("deadline", str(born.id), None)]
