"""The people of a case on a page of their own."""

from __future__ import annotations

import pytest

from processes.cases.contacts_page import contacts_page
from processes.errors import Forbidden
from processes.records import Contact
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_it_is_for_those_who_may_change_how_people_are_reached(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, address="Prøvegade 1"))
    tx.add(Contact(case_id=case.id, part="citizen", citizen_id=case.citizen_id))
    tx.flush()
    page = contacts_page(tx, cast.bo, case.id)
    assert (page.citizen, [one.address for one in page.parties]) == ("Amina Khan", ["Prøvegade 1"])
    with pytest.raises(Forbidden):
        contacts_page(tx, cast.frida, case.id)
