"""The desk finds the steps that wait for whoever stands there, and nobody else looks there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.access.permissions import Relation, Role
from processes.errors import Forbidden, Invalid
from processes.parties.desk import waiting_for
from processes.records import Citizen, Membership, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast, a_person, a_team
from tests.parties import invited
from tests.situations import YES
from tests.trail import trail


@pytest.fixture
def rita(tx: Transaction, cast: Cast) -> Person:
    desk = a_team(tx, "reception", "modtagelsen", cast.north.centre)
    return a_person(tx, "rita", Role.CALL_CENTRE, teams=(desk,))


def test_a_step_is_found_by_the_case_number_or_the_name(tx: Transaction, cast: Cast, rita: Person) -> None:
    who = invited(tx, cast)
    for words in (who.case.number, "Amina Khan", "  amina   khan ", "khan"):
        assert [one.task_id for one in waiting_for(tx, rita, words, "answer")] == [who.task.id]


@pytest.mark.parametrize("words", ["", "am", "%%%", "___", "Bodil", "\\"])
def test_too_little_or_a_trick_finds_nobody(tx: Transaction, cast: Cast, rita: Person, words: str) -> None:
    invited(tx, cast)
    assert waiting_for(tx, rita, words, "answer") == ()


def test_a_caseworker_is_at_no_desk(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        waiting_for(tx, cast.astrid, "Amina Khan", "answer")


def test_a_desk_meets_the_parties_of_its_own_centre_and_the_call_centre_everybodys(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    far = a_person(tx, "fie", Role.CALL_CENTRE, teams=(a_team(tx, "reception-2", "modtagelsen", cast.south.centre),))
    calls = a_person(tx, "kim", Role.CALL_CENTRE, teams=(a_team(tx, "calls", "callcenter", cast.south.centre),))
    tx.flush()
    assert waiting_for(tx, far, who.case.number, "answer") == ()
    with pytest.raises(Forbidden):
        complete(tx, far, who.task.id, {**YES, "_channel": ["personligt"]})
    assert [one.task_id for one in waiting_for(tx, calls, who.case.number, "question")] == [who.task.id]
    assert complete(tx, calls, who.task.id, {**YES, "_channel": ["telefon"]}).opened


def test_who_looked_and_what_for_is_in_the_trail_of_each_case_that_was_found(
    tx: Transaction, cast: Cast, rita: Person
) -> None:
    who = invited(tx, cast)
    waiting_for(tx, rita, "nobody at all", "link")
    waiting_for(tx, rita, "Amina Khan", "link")
    (entry,) = trail(tx, "LookedUpAtDesk")
    assert (entry.person_id, entry.case_id, entry.facts["purpose"]) == (rita.id, who.case.id, "link")


@pytest.mark.parametrize("purpose", ["", "curiosity"])
def test_without_a_purpose_nobody_is_found(tx: Transaction, cast: Cast, rita: Person, purpose: str) -> None:
    invited(tx, cast)
    with pytest.raises(Invalid):
        waiting_for(tx, rita, "Amina Khan", purpose)


def test_who_has_gone_to_another_centres_desk_looks_no_more_into_the_old_ones_cases(
    tx: Transaction, cast: Cast, rita: Person
) -> None:
    who = invited(tx, cast)
    south = a_team(tx, "reception-2", "modtagelsen", cast.south.centre)
    rita.memberships[0].until = clock.today() - timedelta(days=1)
    rita.memberships.append(Membership(id=new_id(), team=south, leads=False))
    tx.flush()
    assert waiting_for(tx, rita, "Amina Khan", "answer") == ()
    assert Relation.FRONT_DESK not in who.task.relations_to(rita)


def test_a_protected_citizen_is_found_by_the_whole_number_alone_and_not_named(
    tx: Transaction, cast: Cast, rita: Person
) -> None:
    who = invited(tx, cast)
    assert who.case.citizen_id is not None
    tx.find(Citizen, who.case.citizen_id).address_protected = True
    calls = a_person(tx, "kim", Role.CALL_CENTRE, teams=(a_team(tx, "calls", "callcenter", cast.south.centre),))
    tx.flush()
    for person in (rita, calls):
        assert waiting_for(tx, person, "Amina Khan", "answer") == ()
        assert waiting_for(tx, person, who.case.number[:-1], "answer") == ()
        (found,) = waiting_for(tx, person, who.case.number, "answer")
        assert (found.task_id, found.citizen, found.cpr_masked) == (who.task.id, None, None)
