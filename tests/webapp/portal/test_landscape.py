"""All processes on one page: for owners and those who steer, on the screen, as CSV and as PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from processes import clock
from processes.records import Draft, Person, Version
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def a_draft(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        open_draft(tx, egon, "review", title="Påmindelse efter to dage")


def test_the_owner_sees_her_processes_and_her_own_drafts(app: Flask, visit: Enter) -> None:
    a_draft(app)
    page = visit("egon").get("/studio")
    assert page.h1 == "Alle processer på én side"
    assert "Påmindelse efter to dage" in page.text
    (row,) = page.words("//tbody/tr")
    assert row.startswith("Ansøgning Dig 1")
    assert " 5 0 0 " in row


def test_as_csv_a_spreadsheet_opens_it(app: Flask, visit: Enter) -> None:
    a_draft(app)
    told = visit("egon").client.get("/studio/processes.csv").get_data(as_text=True)
    head, row = told.removeprefix("\ufeff").splitlines()
    assert head.startswith("Proces;Ejer;Version;Gælder fra;Løbende sager")
    assert row.startswith("Ansøgning;Egon;1;")
    assert "Påmindelse efter to dage: tegnes" in row


def test_the_days_are_copenhagens(app: Flask, visit: Enter) -> None:
    a_draft(app)
    midnight = datetime(2026, 4, 1, tzinfo=clock.COPENHAGEN)
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Version).one().published_at = midnight
        tx.session.query(Draft).one().valid_from = midnight
    told = visit("egon").client.get("/studio/processes.csv").get_data(as_text=True)
    assert ";2026-04-01;" in told
    assert "onsdag 1. april" in told


def test_as_pdf_it_is_one(visit: Enter) -> None:
    assert visit("egon").client.get("/studio/processes.pdf").data.startswith(b"%PDF-")


@pytest.mark.parametrize(("who", "status"), [("astrid", 403), ("ditte", 403), ("egon", 200), ("frida", 200)])
def test_it_is_for_owners_and_those_who_steer(visit: Enter, who: str, status: int) -> None:
    assert visit(who).get("/studio").status == status
