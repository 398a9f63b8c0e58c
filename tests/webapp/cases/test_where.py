"""“Where is my case?” through the door."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.access.permissions import Role
from processes.records import Citizen, Entry
from processes.store.transaction import read_only, transaction
from tests.cast import a_person
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.fixture
def lone(app: Flask, visit: Enter) -> Visitor:
    """Somebody at the telephone."""
    with transaction(app.extensions["database"]) as tx:
        a_person(tx, "lone", Role.CALL_CENTRE)
    return visit("lone")


def test_a_search_leads_to_what_may_be_told_and_that_is_noted(app: Flask, lone: Visitor) -> None:
    page = lone.get("/cases", query_string={"q": "amina"})
    assert f"/cases/{the_case(app).id}/where" in page.source
    page = lone.follow(the_case(app).number)
    assert (page.status, "Astrid" in page.text, "Vi behandler" in page.text) == (200, True, True)
    with read_only(app.extensions["database"]) as tx:
        (seen,) = tx.session.query(Entry).filter_by(kind="CitizenSeen").all()
    assert seen.facts == {"page": "where", "purpose": "call"}


def test_the_case_itself_stays_closed_to_the_telephone(app: Flask, lone: Visitor) -> None:
    assert lone.get(f"/cases/{the_case(app).id}").status == 403


def test_a_protected_citizens_case_is_refused_with_whom_to_put_through_to(app: Flask, lone: Visitor) -> None:
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Citizen).filter_by(name="Amina Khan").one().address_protected = True
    page = lone.get(f"/cases/{the_case(app).id}/where")
    assert (page.status, "adresse er beskyttet" in page.text) == (403, True)
    assert "Amina" not in page.source
