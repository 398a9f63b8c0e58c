"""“Where is my case?” is answered with the next date, the contact and the station, and nothing else."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.cases.cancel import cancel
from processes.cases.where_is import Whereabouts, where_is
from processes.errors import Forbidden
from processes.records import Person, Slot
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast, a_person
from tests.situations import a_running_case


@pytest.fixture
def lone(tx: Transaction) -> Person:
    """Answers the telephone for the whole city."""
    person = a_person(tx, "lone", Role.CALL_CENTRE)
    tx.flush()
    return person


def test_the_next_date_the_contact_and_the_station_are_told(tx: Transaction, cast: Cast, lone: Person) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    told = where_is(tx, lone, case.id)
    assert (told.citizen, told.caseworker, told.email) == ("Amina Khan", "Astrid", "astrid@kommune.example")
    assert told.next is not None
    assert told.next.name.en == "Answer to application"
    assert (told.stage.en if told.stage else "", [one.state for one in told.stations]) == ("We handle it", ["now"])
    assert told.turn is not None


def test_a_booked_time_is_the_next_date(tx: Transaction, cast: Cast, lone: Person) -> None:
    case = a_running_case(tx, cast)
    at = clock.now() + timedelta(days=2)
    tx.add(
        Slot(id=new_id(), team_id=cast.north.id, case_id=case.id, starts_at=at, minutes=45, form="telefon", made_at=at)
    )
    tx.flush()
    told = where_is(tx, lone, case.id)
    assert (told.meeting_at, told.meeting_form) == (at, "telefon")


def test_nothing_of_answers_health_or_address_is_told() -> None:
    assert not {field.name for field in fields(Whereabouts)} & {"facts", "answers", "address", "notes", "documents"}


def test_a_closed_case_says_so(tx: Transaction, cast: Cast, lone: Person) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "double")
    told = where_is(tx, lone, case.id)
    assert (told.condition, told.next, told.turn) == ("cancelled", None, None)
    assert told.closed_at is not None


def test_a_protected_citizens_case_is_passed_on_and_a_stranger_is_told_nothing(
    tx: Transaction, cast: Cast, lone: Person
) -> None:
    case = a_running_case(tx, cast, citizen=a_citizen(tx, address_protected=True))
    with pytest.raises(Forbidden) as refused:
        where_is(tx, lone, case.id)
    assert refused.value.code == "protected_case"
    assert where_is(tx, cast.bo, case.id).number == case.number
    with pytest.raises(Forbidden):
        where_is(tx, cast.carla, case.id)
