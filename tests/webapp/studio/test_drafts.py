"""Drafts through the door: begun, taken over, copied, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.store.transaction import transaction
from tests.drafts import DIAGRAM, a_colleague
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def olga_is_there(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_colleague(tx)


def begin(owner: Visitor) -> str:
    """A draft begun by the page that is for it; its address."""
    owner.get("/studio/drafts/new")
    owner.press("Opret kladden", {"process": "review", "title": "Rykker efter to dage"})
    return owner.page.address


def test_an_owner_begins_a_draft_and_finds_it_again(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = begin(egon)
    assert egon.page.h1 == "Rykker efter to dage Ansøgning"
    assert "Kladden er oprettet" in egon.page.said
    egon.get("/studio/drafts")
    assert egon.follow("Rykker efter to dage").address == address


def test_what_was_typed_stays_when_something_is_missing(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/studio/drafts/new?process=review")
    page = egon.press("Opret kladden", {"title": " "})
    assert page.status == 422
    assert "Skriv med få ord, hvad kladden ændrer" in page.text
    page = egon.press("Begynd processen", {"title_da": "Besøg", "title_en": "", "key": "Besøg"})
    assert page.status == 422
    assert 'value="Besøg"' in page.source
    assert "kan ikke bruges som kort navn" in page.text


def test_a_new_process_begins_from_the_template(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/studio/drafts/new")
    page = egon.press("Begynd processen", {"title_da": "Hjemmebesøg", "title_en": "Home visit", "key": "home_visit"})
    assert page.h1 == "Hjemmebesøg"
    assert "Processen er ny" in page.text
    assert DIAGRAM in page.text


def test_the_second_is_told_who_has_it_and_takes_over_or_copies(app: Flask, visit: Enter) -> None:
    olga_is_there(app)
    egon, olga = visit("egon"), visit("olga")
    address = begin(egon)
    app.config["WTF_CSRF_ENABLED"] = False
    egon.client.post(f"{address}/hold")
    app.config["WTF_CSRF_ENABLED"] = True
    page = olga.get(address)
    assert "Egon redigerer kladden og begyndte i dag kl. 8.00" in page.text
    page = olga.press("Arbejd på en kopi")
    assert "Rykker efter to dage (2)" in page.h1
    olga.get(address)
    page = olga.press("Overtag fra Egon")
    assert "Du har overtaget kladden fra Egon" in page.said
    assert "Du redigerer kladden og begyndte" in page.text
    page = egon.get(address)
    assert "Olga overtog kladden" in page.text
    olga.get(address)
    olga.press("Lad andre redigere den")
    assert "redigerer kladden" not in egon.get(address).text


def test_what_is_thrown_away_is_brought_back(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = begin(egon)
    page = egon.press("Kassér kladden")
    assert "Du kan fortryde det" in page.said
    egon.get("/studio/drafts")
    page = egon.press("Hent den tilbage")
    assert page.address == address
    assert "Kladden er tilbage" in page.said


def test_a_caseworker_has_no_business_there(app: Flask, visit: Enter) -> None:
    address = begin(visit("egon"))
    assert visit("astrid").get(address).status == 403


def test_a_version_that_is_none_is_not_found(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/studio/drafts/new?process=review&version=noget")
    assert egon.press("Opret kladden", {"title": "Rykker"}).status == 404
