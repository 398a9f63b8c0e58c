"""Taking, laying back and handing over."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select, update

from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.records import ConflictOfInterest, Promise, TaskNote
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim, hand_to, release
from tests.cast import Cast
from tests.processes.reading.test_holding import a_conflict, an_absence
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import of_case


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


def test_whoever_stands_in_takes_lays_back_and_hands_on_in_both_names(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    claim(tx, cast.bo, task.id)
    assert (task.assignee_id, task.acting_for_id) == (cast.bo.id, cast.astrid.id)
    hand_to(tx, cast.bo, task.id, cast.ditte.id, note="Tager du den? Jeg går kl. 12.")
    assert (task.assignee_id, task.acting_for_id) == (cast.ditte.id, None)
    lines = of_case(tx, case.id)[:2]
    assert [(one.kind, one.person_id, one.acting_for_id) for one in lines] == [
        ("TaskHanded", cast.bo.id, cast.astrid.id),
        ("TaskClaimed", cast.bo.id, cast.astrid.id),
    ]
    assert tx.one(select(TaskNote.text)) == "Tager du den? Jeg går kl. 12."


def test_a_task_is_handed_neither_to_the_absent_nor_to_family(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    a_conflict(tx, cast.bo, cast.bo, monday, case_id=task.case_id)
    for ground, code in (("family", "hand_conflict_family"), ("own_interest", "hand_conflict")):
        tx.execute(update(ConflictOfInterest).values(ground=ground))
        with pytest.raises(Invalid) as refused:
            hand_to(tx, cast.astrid, task.id, cast.bo.id)
        assert refused.value.code == code
    with pytest.raises(Forbidden) as barred:
        claim(tx, cast.bo, task.id)
    assert barred.value.code == "conflict_of_interest"
    an_absence(tx, cast.ditte, cast.bo, monday.date(), None)
    with pytest.raises(Invalid) as away:
        hand_to(tx, cast.astrid, task.id, cast.ditte.id)
    assert away.value.code == "hand_away"
