"""Completing a task: it does it, refuses strangers, refuses what is done, leaves an entry, promises what follows."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid, Stale
from processes.records import AnswerDraft, Case, Passage, Promise, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.drafts import Writing
from processes.tasks.save_answers import save_answers
from tests.cast import Cast
from tests.processes.reading.test_holding import an_absence
from tests.situations import NO, YES, a_running_case, held_by, the_task
from tests.trail import of_case


def test_completing_moves_the_case_and_opens_what_comes_next(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    moved = complete(tx, cast.astrid, task.id, YES, task.revision)
    assert task.condition == TaskCondition.DONE
    assert task.completed_by_id == cast.astrid.id
    assert [opened.name.en for opened in moved.opened] == ["Approve"]
    assert the_task(tx, case).element == "approve"
    assert case.facts["granted"] is True


def test_a_stranger_cannot_complete_what_astrid_holds(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    for person in (cast.bo, cast.carla, cast.ditte, cast.egon, cast.frida):
        with pytest.raises(Forbidden):
            complete(tx, person, task.id, YES, task.revision)
    assert task.condition == TaskCondition.OPEN


def test_a_task_is_completed_only_once(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    seen = task.revision
    complete(tx, cast.astrid, task.id, YES, seen)
    with pytest.raises(AlreadyDone) as refused:
        complete(tx, cast.astrid, task.id, YES, seen)
    assert refused.value.facts["by"] == str(cast.astrid.id)


def test_who_looked_at_an_older_revision_is_told(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Stale):
        complete(tx, cast.astrid, task.id, YES, task.revision - 1)


def test_wrong_answers_are_told_field_by_field_and_nothing_moves(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    before = case.state
    with pytest.raises(Invalid) as refused:
        complete(tx, cast.astrid, task.id, {"granted": ["maybe"]}, task.revision)
    assert {problem.where for problem in refused.value.problems} == {"granted", "reason"}
    assert case.state == before


def test_whoever_assessed_cannot_approve(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.ditte, the_task(tx, case))
    complete(tx, cast.ditte, task.id, YES, task.revision)
    approval = the_task(tx, case)
    assert approval.barred == [cast.ditte.id]
    held_by(tx, cast.ditte, approval)
    with pytest.raises(Forbidden) as refused:
        complete(tx, cast.ditte, approval.id, {}, approval.revision)
    assert refused.value.code == "four_eyes"


def test_completing_leaves_entries(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, YES, task.revision)
    done = next(line for line in of_case(tx, case.id) if line.kind == "TaskCompleted")
    assert (done.person_id, done.task_id) == (cast.astrid.id, task.id)
    assert "TaskOpened" in {line.kind for line in of_case(tx, case.id)}


def test_the_letter_that_must_follow_is_promised(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, NO, task.revision)
    promise = tx.execute(select(Promise).where(Promise.case_id == case.id)).scalar_one()
    assert (promise.kind, promise.facts["operation"]) == ("connector.call", "letter.send")
    assert "promises" in tx.nudges


def test_drafts_are_forgotten_with_the_task(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    save_answers(tx, cast.astrid, task.id, YES)
    complete(tx, cast.astrid, task.id, YES, task.revision)
    assert tx.execute(select(AnswerDraft)).first() is None


def test_each_element_passed_is_a_passage_with_its_times(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, NO, task.revision)
    passages = tx.execute(select(Passage).where(Passage.case_id == case.id)).scalars().all()
    by_element = {passage.element: passage for passage in passages}
    assert by_element["assess"].how == "left"
    assert by_element["assess"].person_id == cast.astrid.id
    assert by_element["grant"].left_at is not None
    assert by_element["flow_no"].how == "taken"
    assert by_element["letter"].left_at is None
    assert "flow_yes" not in by_element


def test_the_state_is_small_and_the_revision_counts(tx: Transaction, cast: Cast) -> None:
    case: Case = a_running_case(tx, cast)
    before = case.revision
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, YES, task.revision)
    assert case.revision == before + 1
    assert len(case.state) < 1024


def test_whoever_stands_in_completes_in_both_names(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    complete(tx, cast.bo, task.id, YES)
    assert (task.completed_by_id, task.acting_for_id) == (cast.bo.id, cast.astrid.id)
    [line] = of_case(tx, case.id, kinds=["TaskCompleted"])
    assert (line.person_id, line.acting_for_id) == (cast.bo.id, cast.astrid.id)


def test_a_substitute_does_not_approve_what_the_absent_one_assessed(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    approval = held_by(tx, cast.bo, the_task(tx, case, "approve"))
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    with pytest.raises(Forbidden) as refused:
        complete(tx, cast.bo, approval.id, YES)
    assert refused.value.code == "four_eyes"


def test_nor_does_the_absent_one_approve_what_was_assessed_for_her(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    complete(tx, cast.bo, task.id, YES)
    approval = held_by(tx, cast.astrid, the_task(tx, case, "approve"))
    with pytest.raises(Forbidden):
        complete(tx, cast.astrid, approval.id, YES)


def test_what_was_written_elsewhere_meanwhile_is_not_thrown_away_by_completing(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = save_answers(tx, cast.astrid, task.id, {"reason": ["Hjemmefra"]}, Writing(0, "home"))
    with pytest.raises(Conflict, match="draft_changed"):
        complete(tx, cast.astrid, task.id, YES, task.revision, Writing(0, "work"))
    assert (task.condition, tx.one(select(AnswerDraft)).answers) == ("open", {"reason": ["Hjemmefra"]})
    complete(tx, cast.astrid, task.id, YES, task.revision, Writing(kept.revision, "work"))
    assert task.condition == TaskCondition.DONE
