"""A case about the same party is found before another is started."""

from __future__ import annotations

import pytest

from processes.cases.cancel import cancel
from processes.cases.doubles import doubles
from processes.cases.opening import About
from processes.records import Company, Contact
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")


def test_an_open_case_of_the_process_about_the_same_citizen(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    tx.flush()
    (found,) = doubles(tx, cast.astrid, "review", About(case.citizen_id))
    assert (found.number, found.caseworker, found.may_see) == (case.number, "Astrid", True)
    assert doubles(tx, cast.carla, "review", About(case.citizen_id))[0].may_see is False
    assert doubles(tx, cast.astrid, "review", About(None)) == ()
    cancel(tx, cast.astrid, case.id, "double")
    assert doubles(tx, cast.astrid, "review", About(case.citizen_id)) == ()


def test_or_about_the_same_company(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    company = Company(id=new_id(), cvr="12345678", name="Bageriet")
    tx.add(company)
    tx.flush()
    tx.add(Contact(case_id=case.id, part="employer", company_id=company.id))
    tx.flush()
    assert [one.id for one in doubles(tx, cast.astrid, "review", About(None, company.id))] == [case.id]
