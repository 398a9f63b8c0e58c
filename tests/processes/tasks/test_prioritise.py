"""A task's priority."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.errors import Forbidden, Invalid
from processes.records import TaskNote
from processes.store.transaction import Transaction
from processes.tasks.prioritise import HIGH, NORMAL, prioritise
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.trail import of_case


def test_high_needs_a_reason_and_normal_does_not(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    with pytest.raises(Invalid) as refused:
        prioritise(tx, cast.astrid, task.id, HIGH)
    assert refused.value.code == "words_missing"
    prioritise(tx, cast.astrid, task.id, HIGH, "Borgeren mister boligen på fredag")
    assert task.priority == HIGH
    assert of_case(tx, task.case_id)[0].facts["priority"] == HIGH
    prioritise(tx, cast.ditte, task.id, NORMAL)
    assert task.priority == NORMAL


def test_the_same_again_changes_nothing(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    revision = task.revision
    prioritise(tx, cast.astrid, task.id, NORMAL, "Hvorfor ikke")
    assert (task.revision, tx.one(select(func.count()).select_from(TaskNote))) == (revision, 0)


def test_there_are_two_and_not_everybody_sets_them(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    with pytest.raises(Invalid):
        prioritise(tx, cast.astrid, task.id, 9, "Haster")
    with pytest.raises(Forbidden):
        prioritise(tx, cast.bo, task.id, HIGH, "Haster")
