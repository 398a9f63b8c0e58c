"""Taking, laying back and handing over."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.audit.trail import of_case
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.records import Promise
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim, hand_to, release
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_bo_takes_what_nobody_holds(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = the_task(tx, case)
    claim(tx, cast.bo, task.id, task.revision)
    assert task.assignee_id == cast.bo.id
    assert of_case(tx, case.id)[0].kind == "TaskClaimed"


def test_taking_twice_changes_nothing(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    claim(tx, cast.bo, task.id)
    revision = task.revision
    claim(tx, cast.bo, task.id)
    assert task.revision == revision


def test_bo_cannot_take_what_astrid_holds(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Conflict) as refused:
        claim(tx, cast.bo, task.id)
    assert refused.value.facts["holder"] == str(cast.astrid.id)


def test_carla_of_another_team_can_neither_take_nor_hand(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    with pytest.raises(Forbidden):
        claim(tx, cast.carla, task.id)
    with pytest.raises(Forbidden):
        hand_to(tx, cast.carla, task.id, cast.carla.id)
    with pytest.raises(Forbidden):
        release(tx, cast.carla, task.id)


def test_astrid_lays_back_and_bo_cannot_for_her(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    with pytest.raises(Forbidden):
        release(tx, cast.bo, task.id)
    release(tx, cast.astrid, task.id)
    assert task.assignee_id is None
    assert of_case(tx, case.id)[0].kind == "TaskReleased"
    with pytest.raises(Conflict):
        release(tx, cast.ditte, task.id)


def test_the_leader_hands_on_and_the_colleague_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    hand_to(tx, cast.ditte, task.id, cast.bo.id, task.revision)
    assert task.assignee_id == cast.bo.id
    told = tx.execute(select(Promise).where(Promise.kind == "notice")).scalar_one()
    assert told.facts["person"] == str(cast.bo.id)
    assert of_case(tx, case.id)[0].facts["before"] == str(cast.astrid.id)


def test_a_task_is_not_handed_out_of_its_team(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Invalid) as refused:
        hand_to(tx, cast.astrid, task.id, cast.carla.id)
    assert refused.value.code == "hand_not_in_team"


def test_an_approval_is_not_handed_to_whoever_assessed(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.ditte, the_task(tx, case))
    complete(tx, cast.ditte, task.id, YES)
    approval = held_by(tx, cast.bo, the_task(tx, case))
    with pytest.raises(Invalid) as refused:
        hand_to(tx, cast.bo, approval.id, cast.ditte.id)
    assert refused.value.code == "hand_four_eyes"


def test_what_is_done_is_neither_taken_nor_laid_back_nor_handed(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    complete(tx, cast.astrid, task.id, YES)
    with pytest.raises(AlreadyDone):
        claim(tx, cast.bo, task.id)
    with pytest.raises(AlreadyDone):
        release(tx, cast.astrid, task.id)
    with pytest.raises(AlreadyDone):
        hand_to(tx, cast.astrid, task.id, cast.bo.id)
