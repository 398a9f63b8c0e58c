"""What the verbs of a deviation share."""

from __future__ import annotations

import pytest

from processes.cases.deviation_parts import Justified, must_be_drawn, problems_of, refuse_all, stand_at
from processes.errors import Conflict, Forbidden, Invalid, Problem
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_the_bounds_of_a_step_and_its_grounds_in_words(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    at = stand_at(tx, cast.astrid, case.id, the_task(tx, case).step)
    words = at.ground("ground_citizen")
    assert (at.bounds.skip, at.bounds.approver, words.da if words else "") == (
        True,
        "leader",
        "Ansøgeren har bedt om det (Prøveloven § 3)",
    )
    assert at.ground("assess") is None
    assert problems_of(at, Justified("ground_known", "x" * 20)) == []


def test_whoever_is_barred_from_the_task_does_not_deviate_there(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    task = the_task(tx, case)
    task.barred = [cast.astrid.id]
    tx.flush()
    with pytest.raises(Forbidden):
        stand_at(tx, cast.astrid, case.id, task.step)


def test_no_room_and_problems_refuse() -> None:
    with pytest.raises(Conflict):
        must_be_drawn(False)
    refuse_all([])
    with pytest.raises(Invalid):
        refuse_all([Problem("ground_unknown", "ground")])
