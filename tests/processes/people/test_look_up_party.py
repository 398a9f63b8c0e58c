"""Whom a new case is about is looked up, and looking a number up is noted."""

from __future__ import annotations

from uuid import UUID

import pytest

from processes.errors import Forbidden, Invalid
from processes.people.look_up_party import citizen_chosen, citizens_named, find_company
from processes.records import Citizen, Company
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_person

pytestmark = pytest.mark.usefixtures("monday")


def test_a_company_is_found_by_its_number_and_that_is_noted(tx: Transaction, cast: Cast) -> None:
    company = Company(id=new_id(), cvr="12345678", name="Bageriet")
    tx.add(company)
    tx.flush()
    found = find_company(tx, cast.astrid, "12 34 56 78")
    assert found is not None
    assert (found.id, found.name) == (company.id, "Bageriet")
    assert find_company(tx, cast.astrid, "87654321") is None
    with pytest.raises(Invalid):
        find_company(tx, cast.astrid, "123")
    tx.flush()
    kinds = [(one.kind, one.facts["found"]) for one in of_person(tx, cast.astrid.id) if one.kind == "CvrSearched"]
    assert sorted(kinds) == [("CvrSearched", False), ("CvrSearched", True)]


def test_citizens_are_found_by_name_among_those_whose_cases_one_may_see(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    a_citizen(tx, "Amina Unknown", "7203812766")
    tx.flush()
    (found,) = citizens_named(tx, cast.astrid, "kh ami")
    assert (found.id, found.name) == (case.citizen_id, "Amina Khan")
    assert citizens_named(tx, cast.astrid, "a") == ()
    assert citizens_named(tx, cast.carla, "amina") == ()
    with pytest.raises(Forbidden):
        citizens_named(tx, cast.egon, "amina")


def test_only_those_may_be_chosen(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    other = a_citizen(tx, "Amina Unknown", "7203812766")
    tx.flush()
    assert case.citizen_id is not None
    assert citizen_chosen(tx, cast.astrid, case.citizen_id) is not None
    assert citizen_chosen(tx, cast.astrid, other.id) is None


def test_a_citizen_with_a_protected_address_is_found_by_those_alone_who_work_on_the_case(
    tx: Transaction, cast: Cast
) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    tx.find(Citizen, case.citizen_id or UUID(int=0)).address_protected = True
    tx.flush()
    assert len(citizens_named(tx, cast.astrid, "amina")) == 1
    assert citizen_chosen(tx, cast.astrid, case.citizen_id or UUID(int=0)) is not None
    assert citizens_named(tx, cast.frida, "amina") == ()
    assert citizen_chosen(tx, cast.frida, case.citizen_id or UUID(int=0)) is None
