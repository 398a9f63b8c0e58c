"""Whom a group's step belongs to in a case, and how they are reached."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.parties.reach import PARTS, reach
from processes.records import Company, Contact
from processes.records.task import PARTIES
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_every_group_outside_has_its_parts() -> None:
    assert set(PARTS) == PARTIES


def test_the_citizen_is_reached_as_the_register_says_and_the_contact_goes_before(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx, email="amina@borger.example", phone="00 00 12 34", locale="en")
    case = a_case(tx, citizen=citizen)
    contact = Contact(case_id=case.id, part="citizen", citizen_id=citizen.id)
    tx.add(contact)
    tx.flush()
    who = reach(tx, case, "borger")
    assert (who.name, who.email, who.phone, who.locale, who.hindrance) == (
        "Amina Khan",
        "amina@borger.example",
        "00 00 12 34",
        "en",
        None,
    )
    contact.email = "hos@mor.example"
    tx.flush()
    assert reach(tx, case, "borger").email == "hos@mor.example"


def test_an_employer_without_a_mail_address_cannot_be_reached(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx)
    company = Company(id=new_id(), cvr="00000000", name="Bageren", sector="privat")
    tx.add(company)
    tx.flush()
    tx.add(Contact(case_id=case.id, part="employer", company_id=company.id))
    tx.flush()
    who = reach(tx, case, "arbejdsgiver")
    assert (who.name, who.hindrance) == ("Bageren", "no_email")


def test_a_representative_stands_in_while_the_power_of_attorney_lasts(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx)
    ended = clock.today() - timedelta(days=1)
    tx.add(Contact(case_id=case.id, part="representative", name="Rep", email="r@x.example", phone="12345678"))
    tx.add(Contact(case_id=case.id, part="guardian", name="Var", email="v@x.example", phone="12345678", until=ended))
    tx.flush()
    assert reach(tx, case, "borger").name == "Rep"
    assert reach(tx, case, "laege").hindrance == "no_email"


def test_who_stands_in_no_register_is_reached_as_the_application_says(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx)
    case.facts = {
        "repName": "Pia Prøvesen",
        "repEmail": "pia@firma.example",
        "repPhone": "00 00 11 22",
        "contact": [{"name": "Jens Testmand", "email": "jens@firma.example", "phone": None}],
    }
    steward, employer = reach(tx, case, "tillidsrepraesentant"), reach(tx, case, "arbejdsgiver")
    assert (steward.name, steward.email, steward.hindrance) == ("Pia Prøvesen", "pia@firma.example", "unconfirmed")
    assert (employer.name, employer.hindrance) == ("Jens Testmand", "no_phone")
