"""Kept letters through the door: the team leader sees why, mends what is missing, and the letter goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from processes.records import Document, Promise
from processes.store.transaction import read_only, transaction
from tests.keeping import incomplete, unaddressed
from tests.parties import cast_of
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def letter(app: Flask, kind: str) -> str:
    """The address of a kept letter's page."""
    with transaction(app.extensions["database"]) as tx:
        case, document = (incomplete if kind == "incomplete" else unaddressed)(tx, cast_of(tx))
        return f"/cases/{case.id}/letters/{document.id}"


def now(app: Flask) -> tuple[str | None, set[str]]:
    """Why the letter is kept, and what is promised."""
    with read_only(app.extensions["database"]) as tx:
        return tx.one(select(Document)).kept_why, set(tx.execute(select(Promise.kind)).scalars())


@pytest.mark.parametrize(
    ("language", "title", "press"),
    [
        ("da", "Breve, der venter", "Gem adressen, og send brevet"),
        ("en", "Letters that wait", "Save the address and post the letter"),
    ],
)
def test_the_leader_finds_the_letter_mends_the_address_and_it_goes(
    app: Flask, visit: Enter, language: str, title: str, press: str
) -> None:
    letter(app, "unaddressed")
    ditte = visit("ditte", language=language)
    page = ditte.get(f"/language/{language}?next=/letters")
    assert page.h1 == title
    ditte.follow("Svar" if language == "da" else "Answer")
    page = ditte.press(press, {"name": "", "address": ""})
    assert page.status == 422
    assert len(page.doc.xpath("//*[contains(@class, 'form-error-message')]")) == 2
    page = ditte.press(press, {"name": "Bo Værge", "address": "Prøvegade 9, 2400 København NV"})
    assert page.status == 200
    assert now(app) == (None, {"document.post"})


def test_a_ruling_is_filled_and_written_anew(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    ditte.get(letter(app, "incomplete"))
    page = ditte.press("Skriv det på ny, og send det", {"place.amount": ""})
    assert page.status == 422
    page = ditte.press("Skriv det på ny, og send det", {"place.amount": "4.500"})
    assert "skrevet på ny" in page.said
    assert now(app) == (None, {"letter"})


def test_a_ruling_goes_as_it_is_with_a_reason(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address = letter(app, "incomplete")
    astrid.get(address)
    assert astrid.press("Send det, som det er", {"reason": " "}).status == 422
    astrid.press("Send det, som det er", {"reason": "Beløbet står i bilaget"})
    assert now(app) == (None, {"document.post"})
    assert astrid.get(address).status == 409


def test_a_stranger_sees_no_letter_and_an_empty_list(app: Flask, visit: Enter) -> None:
    carla = visit("carla")
    assert carla.get(letter(app, "unaddressed")).status == 403
    assert "Intet brev venter" in carla.get("/letters").text


def test_the_case_page_says_why_a_letter_waits_and_leads_to_it(app: Flask, visit: Enter) -> None:
    address = letter(app, "unaddressed")
    astrid = visit("astrid")
    page = astrid.get(address.partition("/letters")[0])
    assert "Modtagerens adresse mangler" in page.text
    page = astrid.follow("Ret og send")
    assert page.address.endswith(address)
