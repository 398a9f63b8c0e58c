"""The desk finds the steps that wait for whoever stands there, and nobody else looks there."""

from __future__ import annotations

import pytest

from processes.access.permissions import Role
from processes.errors import Forbidden
from processes.parties.desk import waiting_for
from processes.records import Person
from processes.store.transaction import Transaction
from tests.cast import Cast, a_person, a_team
from tests.parties import invited


@pytest.fixture
def rita(tx: Transaction, cast: Cast) -> Person:
    desk = a_team(tx, "reception", "modtagelsen", cast.north.centre)
    return a_person(tx, "rita", Role.CALL_CENTRE, teams=(desk,))


def test_a_step_is_found_by_the_case_number_or_the_name(tx: Transaction, cast: Cast, rita: Person) -> None:
    who = invited(tx, cast)
    for words in (who.case.number, "Amina Khan", "  amina   khan ", "khan"):
        assert [one.task_id for one in waiting_for(tx, rita, words)] == [who.task.id]


@pytest.mark.parametrize("words", ["", "am", "%%%", "___", "Bodil", "\\"])
def test_too_little_or_a_trick_finds_nobody(tx: Transaction, cast: Cast, rita: Person, words: str) -> None:
    invited(tx, cast)
    assert waiting_for(tx, rita, words) == ()


def test_a_caseworker_is_at_no_desk(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        waiting_for(tx, cast.astrid, "Amina Khan")
