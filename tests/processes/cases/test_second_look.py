"""The second pair of eyes sees what it sets off as the case stands now."""

from __future__ import annotations

import pytest

from processes.cases.second_look import second_look
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_approve_deviation import asked
from tests.processes.cases.test_approve_repair import moved
from tests.situations import NO, held_by, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_a_move_is_tried_and_told(tx: Transaction, cast: Cast) -> None:
    _, key = moved(tx, cast)
    look = second_look(tx, cast.egon, "repair", key)
    assert look.trial is not None
    assert [one.name.en for one in look.trial.tasks_new] == ["Approve"]


def test_a_move_of_a_case_that_went_on_is_not(tx: Transaction, cast: Cast) -> None:
    case, key = moved(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    look = second_look(tx, cast.egon, "repair", key)
    assert (look.trial, look.waiting.stale) == (None, True)


def test_a_skip_is_tried_and_one_that_came_too_late_says_so(tx: Transaction, cast: Cast) -> None:
    case, key = asked(tx, cast)
    look = second_look(tx, cast.ditte, "deviation", key)
    assert look.trial is not None
    assert [one.name.en for one in look.trial.calls_new] == ["Send answer"]
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    assert second_look(tx, cast.ditte, "deviation", key).because == "already_done"


def test_an_added_step_moves_nothing(tx: Transaction, cast: Cast) -> None:
    _, key = asked(tx, cast, skip=False)
    look = second_look(tx, cast.egon, "deviation", key)
    assert (look.trial, look.because) == (None, "")
