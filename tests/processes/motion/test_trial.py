"""What an act would set off is told and nothing is written."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from processes.motion.trial import try_out
from processes.records import Case, Passage, Task, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task

pytestmark = pytest.mark.usefixtures("monday")


def rows(tx: Transaction) -> list[int]:
    return [tx.one(select(func.count()).select_from(table)) for table in (Task, Timer, Passage)]


def test_tasks_and_timers_that_would_come_and_go_are_named(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before, state = rows(tx), case.state
    step = the_task(tx, case).step
    found = try_out(tx, case, lambda run: run.move(step, "approve"))
    assert [one.name.en for one in found.tasks_gone] == ["Assess application"]
    assert [(one.name.en, one.group) for one in found.tasks_new] == [("Approve", "teamleder")]
    assert [one.name.en for one in found.timers_gone] == ["3 days passed"]
    assert (found.timers_new, found.clocks, found.ended) == ((), (), False)
    assert rows(tx) == before
    assert tx.find(Case, case.id).state == state


def test_a_clock_that_would_move_is_told_with_both_days(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    found = try_out(tx, case, lambda run: run.correct({"received": date(2026, 2, 20)}))
    (moved,) = found.clocks
    assert (moved.before, moved.after) == (date(2026, 3, 16), date(2026, 3, 6))
    assert found.facts["received"] == date(2026, 2, 20)


def test_a_clock_that_would_end_with_the_case_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    step = the_task(tx, case).step
    found = try_out(tx, case, lambda run: run.move(step, "granted"))
    assert (found.ended, found.outcome, found.clocks[0].after) == (True, "answered", None)


def test_a_call_that_would_go_out_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    step = the_task(tx, case).step
    found = try_out(tx, case, lambda run: run.move(step, "letter"))
    assert [one.name.en for one in found.calls_new] == ["Send answer"]
