"""Starting a case through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Case
from processes.store.transaction import read_only
from tests.webapp.inbox.test_routes import count
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
AMINA = "720382-2766"


def cases(app: Flask) -> int:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Case).count()


def test_a_case_is_started_from_the_catalogue_with_the_start_form(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    before = cases(app)
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    page = astrid.press(
        "Start sagen", {"citizen_cpr": AMINA, "received": "02.03.2026", "amount": "1.200", "another": "yes"}
    )
    assert "er startet" in page.said
    assert page.h1 == "Amina Khan: ansøgning"
    assert cases(app) == before + 1


def test_looking_up_a_number_is_noted_also_when_it_is_unknown_or_the_case_is_not_started(
    app: Flask, visit: Enter
) -> None:
    astrid = visit("astrid")
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    assert astrid.press("Start sagen", {"citizen_cpr": "010203-0000"}).status == 422
    assert count(app, "CprSearched") == 1
    assert astrid.press("Start sagen", {"citizen_cpr": AMINA, "received": ""}).status == 422
    assert count(app, "CprSearched") == 2
    astrid.press("Start sagen", {"citizen_cpr": AMINA, "received": "02.03.2026", "another": "yes"})
    assert count(app, "CprSearched") == 3


def test_an_unknown_number_and_missing_answers_come_back_with_what_was_typed(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    page = astrid.press("Start sagen", {"citizen_cpr": "010203-0000", "amount": "77"})
    assert page.status == 422
    assert "Vi kender ingen borger" in page.text
    assert 'value="77"' in page.source
    page = astrid.press("Start sagen", {"citizen_cpr": AMINA})
    assert page.status == 422
    assert any("Modtaget" in fault for fault in page.faults)
    assert "er startet" in astrid.press("Start sagen", {"received": "2.3.2026", "another": "yes"}).said


def test_a_way_in_that_does_not_exist_is_a_page_that_is_not_there(visit: Enter) -> None:
    astrid = visit("astrid")
    assert astrid.get("/cases/start/review/nowhere").status == 404
    assert astrid.get("/cases/start/nothing/start").status == 404


def test_whoever_may_start_nothing_is_told_whom_to_ask(visit: Enter) -> None:
    page = visit("egon").get("/cases/start")
    assert "teamleder" in page.text


def test_a_case_that_is_there_already_is_told_before_another_is_started(app: Flask, visit: Enter) -> None:
    astrid, before = visit("astrid"), cases(app)
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    page = astrid.press("Start sagen", {"citizen_cpr": AMINA, "received": "02.03.2026"})
    assert "Der er allerede sådan en sag" in page.text
    assert "2026-000003" in page.text
    assert cases(app) == before
    page = astrid.press("Start sagen", {"another": "yes"})
    assert "er startet" in page.said
    assert cases(app) == before + 1


def test_a_citizen_is_found_by_name_and_chosen(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    page = astrid.press("Find", {"citizen_name": "amina", "received": "02.03.2026"})
    assert "1 borger fundet" in page.text
    assert 'value="02.03.2026"' in page.source
    (chosen,) = page.doc.xpath("//input[@name='citizen']/@value")
    page = astrid.press("Start sagen", {"citizen": chosen})
    assert "Der er allerede sådan en sag" in page.text
    assert page.doc.xpath("//input[@name='citizen' and @checked]/@value") == [chosen]
    page = astrid.press("Start sagen", {"another": "yes"})
    assert "er startet" in page.said
    assert page.h1 == "Amina Khan: ansøgning"


def test_somebody_must_be_named_and_a_company_must_be_known(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/cases/start")
    astrid.follow("Ansøgning kommet")
    page = astrid.press("Start sagen", {"received": "02.03.2026"})
    assert page.status == 422
    assert "CPR-nummer, eller find" in page.text
    page = astrid.press("Start sagen", {"citizen_cpr": AMINA, "company_cvr": "12345678"})
    assert page.status == 422
    assert "Vi kender ingen virksomhed" in page.text
    assert count(app, "CvrSearched") == 1
