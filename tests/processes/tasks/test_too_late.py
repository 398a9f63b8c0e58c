"""What whoever was too late is told: by whom the task was closed, and when."""

from __future__ import annotations

import pytest

from processes.cases.cancel import cancel
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.too_late import too_late
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_a_done_task_says_who_did_it(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.bo, the_task(tx, a_running_case(tx, cast)))
    complete(tx, cast.bo, task.id, YES)
    late = too_late(tx, cast.astrid, task.id)
    assert late is not None
    assert (late.code, late.by, late.who, late.at) == ("task_done", cast.bo.id, "Bo", task.completed_at)
    assert late.form is not None
    assert late.form.key == "assess"


def test_a_withdrawn_task_says_who_took_the_case_another_way(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.bo)
    task = the_task(tx, case)
    cancel(tx, cast.bo, case.id, "moved")
    tx.session.expire(task)
    late = too_late(tx, cast.astrid, task.id)
    assert late is not None
    assert (late.code, late.by) == ("task_withdrawn_by", cast.bo.id)


def test_an_open_task_is_not_too_late_and_a_stranger_hears_nothing(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    assert too_late(tx, cast.astrid, task.id) is None
    with pytest.raises(Forbidden):
        too_late(tx, cast.carla, task.id)
