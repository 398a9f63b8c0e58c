"""How a task is held, as its page and the pages of its acts tell it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes.access.permissions import Permission
from processes.errors import AlreadyDone, Forbidden
from processes.store.transaction import Transaction
from processes.tasks.delegate import answer, delegate
from processes.tasks.follow_up import follow_up
from processes.tasks.holding import before
from processes.tasks.page import page
from processes.tasks.prioritise import HIGH, prioritise
from tests.cast import Cast
from tests.processes.reading.test_holding import a_conflict, an_absence
from tests.situations import a_running_case, held_by, the_task


def test_the_page_tells_what_was_written_and_what_one_may_do(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    follow_up(tx, cast.astrid, task.id, date(2026, 3, 4), "Lægen ringer")
    prioritise(tx, cast.astrid, task.id, HIGH, "Haster")
    delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du ringe?")
    held = page(tx, cast.astrid, task.id).holding
    assert (held.follow_up_on, held.priority, held.helper, held.is_helper) == (date(2026, 3, 4), 1, "Bo", False)
    assert {one.kind for one in held.notes} == {"follow_up", "priority", "asked"}
    assert held.question is not None
    assert (held.question.text, held.question.by) == ("Kan du ringe?", "Astrid")
    assert (held.may.recall, held.may.delegate, held.may.answer) == (True, False, False)
    helper = page(tx, cast.bo, task.id).holding
    assert (helper.is_helper, helper.may.answer, helper.may.follow_up) == (True, True, False)
    answer(tx, cast.bo, task.id, "Ja")
    assert page(tx, cast.astrid, task.id).holding.question is None


def test_whoever_stands_in_is_told_for_whom_and_may_take_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    told = page(tx, cast.bo, task.id)
    assert (told.holding.stands_in, told.may.claim, told.may.complete) == (True, True, True)
    task.assignee_id, task.acting_for_id = cast.bo.id, cast.astrid.id
    tx.flush()
    assert page(tx, cast.bo, task.id).holding.acts_for == "Astrid"


def test_an_act_names_those_who_are_at_work_and_barred_by_nothing(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast, caseworker=cast.astrid)))
    told = before(tx, cast.astrid, task.id, Permission.HAND_TASK)
    assert ([one.name for one in told.mates], told.may_hand_case) == (["Bo", "Ditte"], True)
    assert before(tx, cast.astrid, task.id, Permission.FOLLOW_UP_TASK).mates == ()
    a_conflict(tx, cast.bo, cast.bo, monday, case_id=task.case_id)
    an_absence(tx, cast.ditte, cast.bo, monday.date(), None)
    for permission in (Permission.HAND_TASK, Permission.DELEGATE_TASK):
        assert before(tx, cast.astrid, task.id, permission).mates == ()


def test_the_page_of_an_act_is_for_whoever_may_do_it_to_an_open_task(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Forbidden):
        before(tx, cast.bo, task.id, Permission.HAND_TASK)
    task.condition = "done"
    tx.flush()
    with pytest.raises(AlreadyDone):
        before(tx, cast.astrid, task.id, Permission.HAND_TASK)
