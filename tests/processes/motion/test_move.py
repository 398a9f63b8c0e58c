"""Moving a case: locked, refused when it does not run, all or nothing, and looked at without a trace."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.engine import Run
from processes.engine.shapes import OpenStep
from processes.errors import AlreadyDone, Conflict, EngineFault, NotFound
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look, move, must_run
from processes.motion.moving import Cause
from processes.records import Case, Condition, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case

WHY = Cause("test")


def assess(run: Run) -> None:
    """Complete the first open step with yes."""
    first: OpenStep = run.open_steps()[0]
    run.complete(first.step, {"granted": True, "reason": "all right"})


def test_a_case_that_does_not_exist_cannot_be_locked(tx: Transaction) -> None:
    with pytest.raises(NotFound):
        lock(tx, new_id())


def test_a_locked_case_is_read_anew(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    tx.flush()
    stage = case.stage
    case.__dict__["stage"] = "what an old reading said"
    assert lock(tx, case.id) is case
    assert case.stage == stage


def test_a_move_says_what_it_led_to(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    moved = move(tx, case, assess, cause=WHY, by=cast.bo)
    (opened,) = moved.opened
    assert (opened.name.en, opened.group, opened.assignee) == ("Approve", "teamleder", None)
    assert (moved.case, moved.stage, moved.ended, moved.outcome) == (case.id, "handling", False, None)
    assert the_task(tx, case).why == {"code": "test"}


def test_a_change_that_raises_writes_nothing(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    state, revision, told = case.state, case.revision, len(of_case(tx, case.id))

    def fails(run: Run) -> None:
        assess(run)
        raise EngineFault("engine_loop", "assess")

    with pytest.raises(EngineFault) as fault:
        move(tx, case, fails, cause=WHY)
    assert fault.value.case == case.id
    assert (case.state, case.revision, len(of_case(tx, case.id))) == (state, revision, told)
    assert tx.execute(select(Task.element)).scalars().all() == ["assess"]


def test_a_step_that_is_gone_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(AlreadyDone):
        move(tx, case, lambda run: run.complete("999", {}), cause=WHY)


@pytest.mark.parametrize(
    ("condition", "code"), [(Condition.STUCK, "case_stuck"), (Condition.SUSPENDED, "case_suspended")]
)
def test_a_case_that_is_stuck_or_suspended_does_not_move(
    tx: Transaction, cast: Cast, condition: Condition, code: str
) -> None:
    case = a_running_case(tx, cast)
    case.condition = condition
    with pytest.raises(Conflict) as refused:
        move(tx, case, assess, cause=WHY)
    assert (refused.value.code, refused.value.facts["number"]) == (code, case.number)


def test_a_closed_case_does_not_move(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    must_run(case)
    case.closed_at = case.opened_at
    with pytest.raises(AlreadyDone) as refused:
        must_run(case)
    assert refused.value.code == "case_closed"


def test_looking_changes_nothing_and_shows_where_the_case_rests(tx: Transaction, cast: Cast) -> None:
    case: Case = a_running_case(tx, cast)
    state = case.state
    editions = Editions(tx, edition_of(tx, case.version_id))
    for run in (look(tx, case), look(tx, case, editions)):
        assert [step.element for step in run.open_steps()] == ["assess"]
        assert run.state() == state
    assert case.state == state
