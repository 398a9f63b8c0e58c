"""Asking a colleague for a part of a task, and getting it back."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.access.permissions import Relation
from processes.audit.trail import of_case
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Absence, Promise, Task, TaskNote
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.delegate import answer, delegate, recall
from tests.builders import a_case, a_task
from tests.cast import Cast


def a_held_task(tx: Transaction, cast: Cast) -> Task:
    """Astrid's, with what brought it here."""
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    task.why = {"code": "case_started"}
    tx.flush()
    return task


def told(tx: Transaction) -> list[tuple[str, str]]:
    """The notices promised so far: which, and to whom."""
    facts = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars()
    return sorted((one["sort"], one["person"]) for one in facts)


def test_it_is_asked_answered_and_with_astrid_all_the_time(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    delegate(tx, cast.astrid, task.id, cast.carla.id, "Vil du besøge arbejdspladsen?", task.revision)
    assert (task.assignee_id, task.helper_id) == (cast.astrid.id, cast.carla.id)
    assert Relation.HELPER in task.relations_to(cast.carla)
    assert (task.why["code"], task.why["by"], task.why["to"]) == ("delegated", "Astrid", "Carla")
    answer(tx, cast.carla, task.id, "Gjort. De har en stol.", task.revision)
    assert (task.assignee_id, task.helper_id) == (cast.astrid.id, None)
    assert task.why == {"code": "delegation_answered", "by": "Carla", "was": {"code": "case_started"}}
    notes = tx.execute(select(TaskNote.kind, TaskNote.text, TaskNote.to_id).order_by(TaskNote.id)).all()
    assert [tuple(one) for one in notes] == [
        ("asked", "Vil du besøge arbejdspladsen?", cast.carla.id),
        ("answered", "Gjort. De har en stol.", cast.astrid.id),
    ]
    assert told(tx) == [("task_answered", str(cast.astrid.id)), ("task_asked", str(cast.carla.id))]
    assert [line.kind for line in of_case(tx, task.case_id)][:2] == ["TaskAnswered", "TaskDelegated"]


def test_asked_twice_what_brought_it_here_is_still_known(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du?")
    answer(tx, cast.bo, task.id, "Ja")
    delegate(tx, cast.astrid, task.id, cast.carla.id, "Kan du også?")
    recall(tx, cast.astrid, task.id)
    assert task.why == {"code": "case_started"}


def test_a_question_is_taken_back_and_the_colleague_hears(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    with pytest.raises(Conflict):
        recall(tx, cast.astrid, task.id)
    delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du?")
    with pytest.raises(Conflict) as refused:
        delegate(tx, cast.astrid, task.id, cast.carla.id, "Eller du?")
    assert refused.value.facts["helper"] == str(cast.bo.id)
    recall(tx, cast.ditte, task.id)
    assert ("task_recalled", str(cast.bo.id)) in told(tx)
    with pytest.raises(Forbidden):
        answer(tx, cast.bo, task.id, "Jeg nåede det ikke")


def test_nobody_asks_herself_or_somebody_who_is_away_or_without_words(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    tx.add(Absence(id=new_id(), person_id=cast.bo.id, since=date(2020, 1, 1), until=None))
    tx.flush()
    for to, note, code in (
        (cast.astrid, "Kan du?", "ask_oneself"),
        (cast.bo, "Kan du?", "hand_away"),
        (cast.egon, "Kan du?", "hand_not_in_team"),
        (cast.carla, " ", "words_missing"),
    ):
        with pytest.raises(Invalid) as refused:
            delegate(tx, cast.astrid, task.id, to.id, note)
        assert refused.value.code == code


def test_only_the_holder_asks_and_only_the_asked_answers(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    with pytest.raises(Forbidden):
        delegate(tx, cast.bo, task.id, cast.carla.id, "Kan du?")
    delegate(tx, cast.astrid, task.id, cast.carla.id, "Kan du?")
    with pytest.raises(Forbidden):
        answer(tx, cast.bo, task.id, "Ja")
