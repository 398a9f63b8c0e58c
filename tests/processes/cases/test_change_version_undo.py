"""A move is taken back row by row, as long as the case has not gone on."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Role
from processes.cases.change_version import change_version
from processes.cases.change_version_parts import Kept
from processes.cases.change_version_undo import change_back
from processes.cases.hand_over import hand_over
from processes.deadlines.escalate import escalate
from processes.errors import Conflict
from processes.motion.new_version import Wish
from processes.motion.row_images import differences, images
from processes.people.conflict_declare import Why, declare_conflict
from processes.records import AnswerDraft, Case, Deadline
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim, release
from tests.cast import Cast, a_person
from tests.processes.cases.moving_cases import NO_REMINDER, RENAMED, SHORTER, SOONER, STRAIGHT, Edit, new_version
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import trail

LEADERS: Edit = (
    "process.bpmn",
    '<ag:assignment group="sygedagpengecentret"/>',
    '<ag:assignment group="teamleder"/>',
)
NAMES = {"assess": "appraise"}


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("edits", [(SOONER,), (SHORTER,), (RENAMED, SHORTER), (NO_REMINDER, SOONER)])
def test_the_case_stands_as_it_stood(tx: Transaction, cast: Cast, edits: tuple[Edit, ...], keep: bool) -> None:
    case = a_running_case(tx, cast)
    before, state, version = images(tx, case.id), case.state, case.version_id
    wish = Wish(NAMES if RENAMED in edits else {}, keep, keep)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, *edits).id, wish)
    assert differences(before, images(tx, case.id))
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert differences(before, images(tx, case.id)) == ()
    assert (case.state, case.version_id) == (state, version)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)


def test_what_somebody_did_meanwhile_stays(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id)
    held_by(tx, cast.astrid, the_task(tx, case))
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert the_task(tx, case).assignee_id == cast.astrid.id


def test_a_case_that_has_gone_on_is_not_taken_back(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)


def test_whose_case_it_is_by_now_stays(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    hand_over(tx, cast.ditte, case.id, cast.astrid.id)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, SOONER).id)
    hand_over(tx, cast.ditte, case.id, cast.bo.id)
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert (case.caseworker_id, the_task(tx, case).assignee_id) == (cast.bo.id, cast.bo.id)


def test_a_task_another_group_has_taken_meanwhile_is_not_taken_from_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    hand_over(tx, cast.ditte, case.id, cast.astrid.id)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, LEADERS).id)
    tx.session.expire_all()
    assert the_task(tx, case).assignee_id is None
    claim(tx, cast.ditte, the_task(tx, case).id)
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)
    release(tx, cast.ditte, the_task(tx, case).id)
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert the_task(tx, case).assignee_id == cast.astrid.id


def test_a_task_nobody_held_and_another_group_has_taken_is_not_taken_from_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, LEADERS).id)
    tx.session.expire_all()
    gunnar = a_person(tx, "gunnar", Role.CASEWORKER, teams=(cast.leaders,))
    tx.flush()
    claim(tx, gunnar, the_task(tx, case).id)
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)


def test_a_day_that_only_the_new_version_missed_is_not_missed(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_running_case(tx, cast)
    version = new_version(tx, cast.egon, SHORTER)
    kept = change_version(tx, cast.egon, case.id, version.id, Wish(keep_deadlines=False))
    tx.session.expire_all()
    deadline = tx.one(select(Deadline).where(Deadline.case_id == case.id, Deadline.ended_at.is_(None)))
    with clock.frozen(deadline.due_at + timedelta(hours=1)):
        deadline.next_at = clock.now()
        tx.flush()
        escalate(tx, deadline.id)
        assert _missed(tx, case) == [True]
        change_back(tx, case, kept, cast.egon)
        assert _missed(tx, case) == [False]
        assert tx.one(select(Deadline.due_at).where(Deadline.id == deadline.id)) > clock.now()


def _approving(tx: Transaction, cast: Cast) -> tuple[Case, Kept]:
    """A case whose step the new version has no more: the task is withdrawn, and the leader's is opened."""
    case = a_running_case(tx, cast)
    held_by(tx, cast.astrid, the_task(tx, case))
    version = new_version(tx, cast.egon, RENAMED, STRAIGHT)
    kept = change_version(tx, cast.egon, case.id, version.id, Wish({"assess": "grant"}))
    tx.session.expire_all()
    assert (the_task(tx, case).element, the_task(tx, case).assignee_id) == ("approve", None)
    return case, kept


def test_a_task_the_move_opened_is_withdrawn_while_nobody_has_begun_on_it(tx: Transaction, cast: Cast) -> None:
    case, kept = _approving(tx, cast)
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert (the_task(tx, case).element, the_task(tx, case).assignee_id) == ("assess", cast.astrid.id)


def test_a_task_the_move_opened_and_somebody_has_held_stays(tx: Transaction, cast: Cast) -> None:
    case, kept = _approving(tx, cast)
    claim(tx, cast.ditte, the_task(tx, case).id)
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)
    release(tx, cast.ditte, the_task(tx, case).id)
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)
    assert the_task(tx, case).element == "approve"


def test_a_task_the_move_opened_and_somebody_has_typed_in_stays(tx: Transaction, cast: Cast) -> None:
    case, kept = _approving(tx, cast)
    typed = {"task_id": the_task(tx, case).id, "person_id": cast.ditte.id, "answers": {"note": "Vi"}}
    tx.add(AnswerDraft(**typed, saved_at=clock.now()))
    tx.flush()
    with pytest.raises(Conflict, match="moved_on"):
        change_back(tx, case, kept, cast.egon)
    assert the_task(tx, case).element == "approve"


def test_a_task_goes_to_the_team_when_who_had_it_is_disqualified_meanwhile(tx: Transaction, cast: Cast) -> None:
    case, kept = _approving(tx, cast)
    declare_conflict(tx, cast.ditte, cast.astrid.id, case.id, Why("family"))
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    task = the_task(tx, case)
    assert (task.element, task.assignee_id, task.team_id) == ("assess", None, cast.north.id)
    assert [line.facts["element"] for line in trail(tx, "TaskReleased")] == ["assess"]
    claim(tx, cast.bo, task.id)


def test_a_task_that_went_to_others_does_not_come_back_to_who_is_disqualified(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    hand_over(tx, cast.ditte, case.id, cast.astrid.id)
    kept = change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, LEADERS).id)
    declare_conflict(tx, cast.ditte, cast.astrid.id, case.id, Why("friend"))
    change_back(tx, case, kept, cast.egon)
    tx.session.expire_all()
    assert (the_task(tx, case).assignee_id, the_task(tx, case).team_id) == (None, cast.north.id)
    assert case.caseworker_id is None


def _missed(tx: Transaction, case: Case) -> list[bool]:
    return list(tx.execute(select(Deadline.missed_at.is_not(None)).where(Deadline.case_id == case.id)).scalars())
