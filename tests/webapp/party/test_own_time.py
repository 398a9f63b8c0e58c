"""A citizen moves and cancels her own time by her link, in both languages, and is told in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask
from sqlalchemy import select

from processes.parties.invite import invite
from processes.parties.time_link import time_link
from processes.records import Citizen, Invitation, Slot
from processes.store.transaction import read_only, transaction
from tests.booking_process import a_case_to_book
from tests.her_time import a_time_of_hers
from tests.parties import KEYS, cast_of
from tests.slots import offered
from tests.webapp.visitor import Page, Visitor

WORDS = {
    "da": ("Din tid", "Send mig koden", "Fortsæt", "Flyt samtalen", "Aflys samtalen", "Din tid er flyttet"),
    "en": (
        "Your appointment",
        "Send me the code",
        "Go on",
        "Move the appointment",
        "Cancel the appointment",
        "Your appointment is moved",
    ),
}


@dataclass
class HerTime:
    """Amina at her own browser, with the link to her time."""

    app: Flask
    browser: Visitor
    address: str
    language: str

    def enter(self) -> Page:
        """Open the link, ask for the code, give it."""
        _, send, on, *_ = WORDS[self.language]
        self.browser.get(f"/language/{self.language}?next={self.address}")
        self.browser.press(send)
        with read_only(self.app.extensions["database"]) as tx:
            one = tx.one(select(Invitation))
        return self.browser.press(on, {"code": KEYS.code(one.id, one.codes)})

    def held(self) -> list[bool]:
        """Which of the two times is hers."""
        with read_only(self.app.extensions["database"]) as tx:
            return [one.case_id is not None for one in tx.execute(select(Slot).order_by(Slot.starts_at)).scalars()]


@pytest.fixture
def her_time(app: Flask, visit: Callable[..., Visitor]) -> Callable[[str], HerTime]:
    def come(language: str) -> HerTime:
        with transaction(app.extensions["database"]) as tx:
            case, _ = a_time_of_hers(tx, cast_of(tx))
            address = time_link(tx, case.id, KEYS, "")
        return HerTime(app, visit(language=language), address, language)

    return come


@pytest.mark.parametrize("language", ["da", "en"])
def test_she_moves_it_and_then_cancels_it(her_time: Callable[[str], HerTime], language: str) -> None:
    her = her_time(language)
    title, _, _, move, cancel, moved = WORDS[language]
    page = her.enter()
    assert page.h1 == title
    page = her.browser.press(move)
    assert page.status == 422
    assert page.doc.xpath("//*[@id='faults']")
    (free,) = page.doc.xpath("//input[@name='slot']/@value")
    page = her.browser.press(move, {"slot": str(free)})
    assert moved in page.text
    assert her.held() == [False, True]
    page = her.browser.press(cancel)
    assert page.status == 200
    assert her.held() == [False, False]
    assert her.browser.get(her.address).status == 409


def test_a_time_that_went_meanwhile_is_told_and_hers_stays(app: Flask, her_time: Callable[[str], HerTime]) -> None:
    her = her_time("da")
    page = her.enter()
    (free,) = page.doc.xpath("//input[@name='slot']/@value")
    with transaction(app.extensions["database"]) as tx:
        ten = tx.execute(select(Slot).order_by(Slot.starts_at.desc())).scalars().first()
        assert ten is not None
        tx.session.delete(ten)
    page = her.browser.press("Flyt samtalen", {"slot": str(free)})
    assert page.status == 422
    assert "Tiden er ikke ledig" in page.text
    assert her.held() == [True]


def test_before_the_code_the_page_tells_no_time(her_time: Callable[[str], HerTime]) -> None:
    her = her_time("da")
    page = her.browser.get(her.address)
    assert page.h1 == "Din tid"
    for secret in ("9.00", "mandag 9. marts", "Amina", "Astrid"):
        assert secret not in page.text


def test_in_a_form_she_is_shown_the_free_times_and_no_other(app: Flask, visit: Callable[..., Visitor]) -> None:
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        offered(tx, cast)
        case, task = a_case_to_book(tx, cast)
        citizen = tx.find(Citizen, case.citizen_id or task.id)
        task.group, citizen.email, citizen.phone = "borger", "bent@borger.example", "00 00 12 34"
        tx.flush()
        made = invite(tx, task.id, KEYS)
        assert made is not None
        address, key = f"/part/{KEYS.token(made.id)}", made.id
    bent = visit()
    bent.get(address)
    bent.press("Send mig koden")
    page = bent.press("Fortsæt", {"code": KEYS.code(key, 1)})
    times = page.doc.xpath("//input[@name='slot' and @type='radio']/@value")
    assert len(times) == 2
    assert "_other" not in times
    assert not page.doc.xpath("//input[@name='_slot_reason']")
