"""The people of a case, and how much of them a reader sees."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.cases.contacts import contacts
from processes.records import Company, Contact
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_each_is_told_with_what_belongs_to_the_part(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx, phone="00 00 12 34", address="Prøvegade 1", interpreter="arabisk")
    company = Company(id=new_id(), cvr="00041874", name="Bageriet Prøvebrødet")
    case = a_case(tx, team=cast.north, citizen=citizen)
    tx.add(company)
    tx.flush()
    tx.add(
        Contact(case_id=case.id, part="citizen", citizen_id=citizen.id),
        Contact(case_id=case.id, part="employer", company_id=company.id),
        Contact(case_id=case.id, part="representative", name="Bent", scope="hele sagen"),
    )
    tx.flush()
    her, firm, bent = contacts(tx, case, works_on_it=True)
    assert (her.name, her.phone, her.address, her.interpreter, her.digital_post) == (
        "Amina Khan",
        "00 00 12 34",
        "Prøvegade 1",
        "arabisk",
        True,
    )
    assert (firm.name, firm.cvr, firm.digital_post) == ("Bageriet Prøvebrødet", "00041874", None)
    assert (bent.name, bent.scope, bent.has_ended) == ("Bent", "hele sagen", False)
    assert contacts(tx, case, works_on_it=False)[0].address is None


def test_a_protected_address_is_never_among_it(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx, address="Hemmelig vej 1", address_protected=True)
    case = a_case(tx, team=cast.north, citizen=citizen)
    tx.add(Contact(case_id=case.id, part="citizen", citizen_id=citizen.id))
    tx.flush()
    (her,) = contacts(tx, case, works_on_it=True)
    assert (her.address, her.protected) == (None, True)


def test_a_part_ends_after_its_last_day(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    today = clock.today()
    for until in (today, today - timedelta(days=1)):
        tx.add(Contact(id=new_id(), case_id=case.id, part="guardian", name="Bent", until=until))
    tx.flush()
    assert sorted(one.has_ended for one in contacts(tx, case, works_on_it=True)) == [False, True]
