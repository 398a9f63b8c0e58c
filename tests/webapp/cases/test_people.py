"""The people of a case through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Citizen, Contact
from processes.store.transaction import read_only, transaction
from tests.webapp.cases.test_routes import the_case
from tests.webapp.inbox.test_routes import count
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_citizens_telephone_is_changed_where_it_stands(app: Flask, visit: Enter) -> None:
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/people")
    page = astrid.press("Gem: Amina Khan", {"phone": "00 00 12 34", "email": ""})
    assert "Kontaktoplysningerne er gemt." in page.said
    assert "00 00 12 34" in astrid.get(f"/cases/{case.id}").text
    assert count(app, "ContactChanged") == 1


def test_a_wrong_number_is_said_at_its_own_field_and_kept(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}/people")
    page = astrid.press("Gem: Amina Khan", {"phone": "12"})
    assert (page.status, "mindst otte cifre" in page.text) == (422, True)
    assert page.doc.xpath("//input[@aria-invalid='true']/@value") == ["12"]


def test_a_representative_is_added_and_taken_off(app: Flask, visit: Enter) -> None:
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/people")
    page = astrid.press("Tilføj til sagen", {"part": "representative", "name": "Bent", "scope": "hele sagen"})
    assert "Personen er nu på sagen." in page.said
    assert "Bent" in astrid.get(f"/cases/{case.id}").text
    astrid.get(f"/cases/{case.id}/people")
    assert "ikke længere på sagen" in astrid.press("Bent er ikke længere med").said
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Contact).filter_by(name="Bent").one().until is not None


def test_a_day_that_is_none_is_said_at_the_new_persons_form(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}/people")
    page = astrid.press("Tilføj til sagen", {"part": "doctor", "name": "Læge", "until": "engang"})
    assert (page.status, "eller lad feltet stå tomt" in page.text) == (422, True)


def test_a_protected_address_is_masked_shown_on_request_and_noted(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        amina = tx.session.query(Citizen).filter_by(name="Amina Khan").one()
        amina.address_protected, amina.address = True, "Hemmelig vej 1"
    astrid, case = visit("astrid"), the_case(app)
    page = astrid.get(f"/cases/{case.id}")
    assert ("Beskyttet adresse" in page.text, "Hemmelig vej" in page.source) == (True, False)
    assert "Hemmelig vej" not in astrid.get(f"/cases/{case.id}/people").source
    astrid.get(f"/cases/{case.id}")
    assert "Hemmelig vej 1" in astrid.press("Vis den").text
    assert count(app, "AddressSeen") == 1
