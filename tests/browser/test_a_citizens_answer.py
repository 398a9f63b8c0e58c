"""A citizen answers from her phone: the link is mailed, the code comes, the form is sent, and the case has moved on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.access.permissions import Role
from processes.store.transaction import transaction
from tests.cast import a_person, a_team
from tests.parties import a_case_of_hers, cast_of
from tests.situations import held_by
from workers.app import forget_connections, make_app
from workers.jobs.promises import promises

PHONE = 390
WORDS = {
    "da": {
        "code": "Send mig koden",
        "on": "Fortsæt",
        "save": "Gem, og fortsæt senere",
        "send": "Send svaret",
        "thanks": "Tak, vi har fået dit svar",
        "used": "Du har allerede svaret",
        "told": "Borgeren, med personligt link",
    },
    "en": {
        "code": "Send me the code",
        "on": "Go on",
        "save": "Save and go on later",
        "send": "Send the answer",
        "thanks": "Thank you, we have your answer",
        "used": "You have answered already",
        "told": "The citizen, by personal link",
    },
}


@pytest.fixture
def post(app: Flask) -> Iterator[Callable[[], list[EmailMessage]]]:
    """Let the workers do what was promised; what then lies in the box."""
    settings = app.extensions["settings"]
    make_app(settings).set_current()

    def deliver() -> list[EmailMessage]:
        promises.apply()
        box = Path(settings.files_dir) / "mail"
        return [message_from_bytes(one.read_bytes(), policy=policy.default) for one in box.glob("*.eml")]

    yield deliver
    forget_connections(close=True)


def found(pattern: str, letters: list[EmailMessage], subject: str) -> str:
    """What the pattern finds in the letter of this subject."""
    (letter,) = [one for one in letters if one["Subject"].startswith(subject)]
    return str(re.findall(pattern, str(letter.get_content()))[0])


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_link_is_mailed_the_form_is_sent_and_the_case_has_moved_on(
    app: Flask, walk: Callable[..., Any], post: Callable[[], list[EmailMessage]], language: str
) -> None:
    said = WORDS[language]
    with transaction(app.extensions["database"]) as tx:
        case, task = a_case_of_hers(tx, cast_of(tx))
        held_by(tx, cast_of(tx).astrid, task)
        case_id = case.id
    link = found(r"/part/[\w-]+", post(), "Vi mangler dit svar")
    with walk(language, width=PHONE) as amina:
        page = amina.page
        amina.go(f"/language/{language}?next={link}")
        amina.look_at_widths("party-first", PHONE, 320, 1280)
        page.get_by_role("button", name=said["code"]).click()
        code = found(r"\d{6}", post(), "SMS")
        wrong = "000000" if code != "000000" else "111111"
        page.fill("#code", wrong)
        page.get_by_role("button", name=said["on"]).click()
        expect(page.locator("#faults")).to_be_focused()
        amina.look_at_widths("party-wrong-code", PHONE, 320, 1280)
        page.fill("#code", code)
        page.get_by_role("button", name=said["on"]).click()
        page.get_by_role("button", name=said["send"]).click()
        expect(page.locator("#faults")).to_be_focused()
        amina.look_at_widths("party-faults", PHONE, 320, 1280)
        page.check("#field-granted-true")
        page.fill("#field-reason", "Det har jeg tænkt over")
        page.get_by_role("button", name=said["save"]).click()
        expect(page.locator("[role=status]").first).to_be_focused()
        amina.look_at_widths("party-saved", PHONE, 320, 1280)
        page.get_by_role("button", name=said["send"]).click()
        expect(page.get_by_role("heading", name=said["thanks"])).to_be_visible()
        amina.look_at_widths("party-receipt", PHONE, 320, 1280)
        amina.go(link)
        expect(page.get_by_role("heading", name=said["used"])).to_be_visible()
        amina.look_at_widths("party-used", PHONE, 320, 1280)
    with walk(language) as astrid:
        astrid.sign_in("astrid")
        astrid.go(f"/cases/{case_id}")
        expect(astrid.page.locator(".ag-line")).to_contain_text(said["told"])
        astrid.look("party-case")


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_caseworker_fills_in_with_the_citizen_on_the_telephone(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    with transaction(app.extensions["database"]) as tx:
        case, task = a_case_of_hers(tx, cast_of(tx))
        held_by(tx, cast_of(tx).astrid, task)
        case_id, task_id = case.id, task.id
    with walk(language) as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        astrid.go(f"/tasks/{task_id}")
        astrid.look("party-on-behalf")
        page.check("#field-granted-true")
        page.fill("#field-reason", "Sagt på telefon")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator("#faults")).to_be_focused()
        astrid.look("party-on-behalf-how")
        page.check("#channel-telefon")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator(".ag-told")).to_be_focused()
        astrid.go(f"/cases/{case_id}")
        by = {
            "da": "Udfyldt på vegne af borgeren (på telefon) af",
            "en": "Filled in on behalf of the citizen (by telephone) by",
        }
        expect(page.locator(".ag-line")).to_contain_text(by[language])
        astrid.look("party-on-behalf-case")


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_the_reception_finds_the_citizen_and_a_new_link_can_be_sent(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        _, task = a_case_of_hers(tx, cast)
        task_id = task.id
        desk = a_team(tx, "reception", "modtagelsen", cast.north.centre)
        a_person(tx, "rita", Role.CALL_CENTRE, teams=(desk,)).password_hash = cast.astrid.password_hash
    with walk(language, width=width) as rita:
        page = rita.page
        rita.sign_in("rita")
        rita.go("/desk")
        page.fill("#who", "amina khan")
        page.locator("main button[type=submit]").click()
        rita.look("desk-found")
        page.get_by_role("link", name={"da": "Vurdér ansøgning", "en": "Assess application"}[language]).first.click()
        expect(page.locator("#channel-personligt")).to_be_visible()
        rita.look("desk-task")
        rita.go(f"/tasks/{task_id}/link")
        page.fill("#phone", "12")
        page.locator("main button[type=submit]").click()
        expect(page.locator("#phone-error")).to_be_visible()
        rita.look("desk-link")
