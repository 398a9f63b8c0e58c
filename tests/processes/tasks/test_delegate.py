"""Asking a colleague for a part of a task, and getting it back."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.access.permissions import Permission, Relation, Role
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Absence, Membership, Person, Promise, Task, TaskNote
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.delegate import answer, delegate, recall
from processes.tasks.holding import before
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast, a_person, a_team
from tests.trail import of_case


@pytest.fixture
def karen(tx: Transaction, cast: Cast) -> Person:
    """A colleague of another team of the same centre."""
    person = a_person(tx, "karen", Role.CASEWORKER, teams=(a_team(tx, "north-2", "ydelse", cast.north.centre),))
    tx.flush()
    return person


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


def test_it_is_asked_answered_and_with_astrid_all_the_time(tx: Transaction, cast: Cast, karen: Person) -> None:
    task = a_held_task(tx, cast)
    delegate(tx, cast.astrid, task.id, karen.id, "Vil du besøge arbejdspladsen?", task.revision)
    assert (task.assignee_id, task.helper_id) == (cast.astrid.id, karen.id)
    assert Relation.HELPER in task.relations_to(karen)
    assert (task.why["code"], task.why["by"], task.why["to"]) == ("delegated", "Astrid", "Karen")
    answer(tx, karen, task.id, "Gjort. De har en stol.", task.revision)
    assert (task.assignee_id, task.helper_id) == (cast.astrid.id, None)
    assert task.why == {"code": "delegation_answered", "by": "Karen", "was": {"code": "case_started"}}
    notes = tx.execute(select(TaskNote.kind, TaskNote.text, TaskNote.to_id).order_by(TaskNote.id)).all()
    assert [tuple(one) for one in notes] == [
        ("asked", "Vil du besøge arbejdspladsen?", karen.id),
        ("answered", "Gjort. De har en stol.", cast.astrid.id),
    ]
    assert told(tx) == [("task_answered", str(cast.astrid.id)), ("task_asked", str(karen.id))]
    assert [line.kind for line in of_case(tx, task.case_id)][:2] == ["TaskAnswered", "TaskDelegated"]


def test_asked_twice_what_brought_it_here_is_still_known(tx: Transaction, cast: Cast, karen: Person) -> None:
    task = a_held_task(tx, cast)
    delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du?")
    answer(tx, cast.bo, task.id, "Ja")
    delegate(tx, cast.astrid, task.id, karen.id, "Kan du også?")
    recall(tx, cast.astrid, task.id)
    assert task.why == {"code": "case_started"}


def test_a_question_is_taken_back_and_the_colleague_hears(tx: Transaction, cast: Cast, karen: Person) -> None:
    task = a_held_task(tx, cast)
    with pytest.raises(Conflict):
        recall(tx, cast.astrid, task.id)
    delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du?")
    with pytest.raises(Conflict) as refused:
        delegate(tx, cast.astrid, task.id, karen.id, "Eller du?")
    assert refused.value.facts["helper"] == str(cast.bo.id)
    recall(tx, cast.ditte, task.id)
    assert ("task_recalled", str(cast.bo.id)) in told(tx)
    with pytest.raises(Forbidden):
        answer(tx, cast.bo, task.id, "Jeg nåede det ikke")


def test_nobody_asks_herself_or_somebody_who_is_away_or_without_words(
    tx: Transaction, cast: Cast, karen: Person
) -> None:
    task = a_held_task(tx, cast)
    tx.add(Absence(id=new_id(), person_id=cast.bo.id, since=date(2020, 1, 1), until=None))
    tx.flush()
    for to, note, code in (
        (cast.astrid, "Kan du?", "ask_oneself"),
        (cast.bo, "Kan du?", "hand_away"),
        (cast.egon, "Kan du?", "hand_not_in_team"),
        (karen, " ", "words_missing"),
    ):
        with pytest.raises(Invalid) as refused:
            delegate(tx, cast.astrid, task.id, to.id, note)
        assert refused.value.code == code


def test_only_the_holder_asks_and_only_the_asked_answers(tx: Transaction, cast: Cast, karen: Person) -> None:
    task = a_held_task(tx, cast)
    with pytest.raises(Forbidden):
        delegate(tx, cast.bo, task.id, karen.id, "Kan du?")
    delegate(tx, cast.astrid, task.id, karen.id, "Kan du?")
    with pytest.raises(Forbidden):
        answer(tx, cast.bo, task.id, "Ja")


def test_nobody_of_another_centre_is_asked_unless_she_is_in_a_team_of_who_asks(tx: Transaction, cast: Cast) -> None:
    task = a_held_task(tx, cast)
    with pytest.raises(Invalid) as refused:
        delegate(tx, cast.astrid, task.id, cast.carla.id, "Kan du?")
    assert (refused.value.code, refused.value.facts) == ("ask_elsewhere", {"name": "Carla"})
    cast.astrid.memberships.append(Membership(id=new_id(), team=cast.south, leads=False))
    tx.flush()
    assert delegate(tx, cast.astrid, task.id, cast.carla.id, "Kan du?").helper_id == cast.carla.id


def test_for_a_protected_citizen_only_the_tasks_own_team_is_asked(tx: Transaction, cast: Cast, karen: Person) -> None:
    hidden = a_citizen(tx, address_protected=True)
    task = a_task(tx, a_case(tx, team=cast.north, citizen=hidden), holder=cast.astrid)
    cast.astrid.memberships.append(Membership(id=new_id(), team=karen.places[0].team, leads=False))
    tx.flush()
    with pytest.raises(Invalid) as refused:
        delegate(tx, cast.astrid, task.id, karen.id, "Kan du?")
    assert refused.value.code == "ask_protected"
    offered = before(tx, cast.astrid, task.id, Permission.DELEGATE_TASK).mates
    assert [one.name for one in offered] == ["Bo", "Ditte"]
    assert delegate(tx, cast.astrid, task.id, cast.bo.id, "Kan du?").helper_id == cast.bo.id
