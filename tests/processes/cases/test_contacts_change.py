"""How people are reached is changed by those who work on the case, with what changed in the trail, never the values."""

from __future__ import annotations

from datetime import date

import pytest

from processes import clock
from processes.cases.contacts_change import Somebody, add_contact, change_contact, end_contact, see_address
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Case, Citizen, Contact
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast
from tests.trail import trail


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_case(tx, team=cast.north, citizen=a_citizen(tx, address="Prøvegade 1"))


@pytest.fixture
def her(tx: Transaction, case: Case) -> Contact:
    contact = Contact(case_id=case.id, part="citizen", citizen_id=case.citizen_id)
    tx.add(contact)
    tx.flush()
    return contact


def codes(refused: pytest.ExceptionInfo[Invalid]) -> dict[str, str]:
    return {one.where: one.code for one in refused.value.problems}


def test_a_citizens_details_are_changed_and_only_their_names_are_noted(
    tx: Transaction, cast: Cast, case: Case, her: Contact
) -> None:
    told = {"phone": " 00 00 12 34 ", "email": "", "interpreter": "arabisk", "address": "Prøvegade 1", "name": "X"}
    change_contact(tx, cast.bo, case.id, her.id, told)
    citizen = tx.find(Citizen, her.citizen_id or "")
    assert (citizen.phone, citizen.interpreter, citizen.name) == ("00 00 12 34", "arabisk", "Amina Khan")
    (entry,) = trail(tx, "ContactChanged")
    assert entry.facts == {"part": "citizen", "what": ["phone", "interpreter"], "contact": str(her.id)}
    change_contact(tx, cast.bo, case.id, her.id, {"interpreter": ""})
    assert tx.find(Citizen, citizen.id).interpreter is None


def test_nothing_changed_is_nothing_noted(tx: Transaction, cast: Cast, case: Case, her: Contact) -> None:
    change_contact(tx, cast.bo, case.id, her.id, {"address": "Prøvegade 1"})
    assert trail(tx, "ContactChanged") == []


def test_a_protected_address_is_not_changed_by_hand(tx: Transaction, cast: Cast, case: Case, her: Contact) -> None:
    citizen = tx.find(Citizen, her.citizen_id or "")
    citizen.address_protected = True
    change_contact(tx, cast.bo, case.id, her.id, {"address": "Et andet sted"})
    assert citizen.address == "Prøvegade 1"


def test_numbers_and_addresses_must_look_like_such(tx: Transaction, cast: Cast, case: Case, her: Contact) -> None:
    with pytest.raises(Invalid) as refused:
        change_contact(tx, cast.bo, case.id, her.id, {"phone": "12", "email": "amina"})
    assert codes(refused) == {"phone": "phone_wrong", "email": "email_wrong"}


def test_a_representative_comes_with_what_she_may_act_in_and_goes(tx: Transaction, cast: Cast, case: Case) -> None:
    who = Somebody("representative", "Bent", "00 00 12 35", scope="hele sagen")
    bent = add_contact(tx, cast.astrid, case.id, who)
    assert (bent.name, bent.scope, bent.until) == ("Bent", "hele sagen", None)
    end_contact(tx, cast.astrid, case.id, bent.id)
    assert bent.until == clock.today()
    assert [one.facts["what"] for one in trail(tx, "ContactChanged")] == [["added"], ["ended"]]


def test_every_fault_of_a_new_person_is_told_at_once(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        add_contact(tx, cast.astrid, case.id, Somebody("guardian", " ", "1", until=date(2020, 1, 1)))
    assert codes(refused) == {
        "name": "contact_nameless",
        "phone": "phone_wrong",
        "scope": "scope_missing",
        "until": "contact_ended_already",
    }
    with pytest.raises(Invalid) as refused:
        add_contact(tx, cast.astrid, case.id, Somebody("king", "Bent"))
    assert codes(refused) == {"part": "part_unknown"}


def test_the_citizen_stays_and_another_cases_contact_is_not_there(
    tx: Transaction, cast: Cast, case: Case, her: Contact
) -> None:
    with pytest.raises(Invalid):
        end_contact(tx, cast.astrid, case.id, her.id)
    with pytest.raises(NotFound):
        change_contact(tx, cast.astrid, a_case(tx, team=cast.north).id, her.id, {"phone": ""})


def test_no_stranger_and_no_auditor_changes_anything(tx: Transaction, cast: Cast, case: Case, her: Contact) -> None:
    for person in (cast.carla, cast.frida, cast.egon):
        with pytest.raises(Forbidden):
            change_contact(tx, person, case.id, her.id, {"phone": ""})
        with pytest.raises(Forbidden):
            add_contact(tx, person, case.id, Somebody("doctor", "Læge"))


def test_a_protected_address_is_seen_by_who_works_on_the_case_and_that_is_noted(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    tx.find(Citizen, case.citizen_id or "").address_protected = True
    assert see_address(tx, cast.bo, case.id) == "Prøvegade 1"
    (entry,) = trail(tx, "AddressSeen")
    assert (entry.person_id, entry.facts) == (cast.bo.id, {"citizen": str(case.citizen_id)})
    with pytest.raises(Forbidden):
        see_address(tx, cast.frida, case.id)
    with pytest.raises(NotFound):
        see_address(tx, cast.bo, a_case(tx, team=cast.north).id)
