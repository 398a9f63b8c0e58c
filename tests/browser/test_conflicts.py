"""Nothing typed is lost: two places, two people, a sign-in that ends, a connection that drops, a case that moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from processes.records import Person, Task
from processes.store.transaction import transaction
from tests.webapp.conftest import PASSWORD
from tests.webapp.inbox.test_routes import task_of

Walk = Callable[..., Any]
WORDS = {
    "da": {"reason": "Begrundelse", "device": "på en anden enhed", "choose": "Vælg, hvad der skal gælde"},
    "en": {"reason": "Reason", "device": "on another device", "choose": "Choose what stands"},
}


def reason(page: Page, language: str = "da") -> Any:
    return page.get_by_label(WORDS[language]["reason"])


def open_by_astrid(walker: Any, task: str) -> Page:
    """Signed in, with the task before her."""
    walker.sign_in("astrid")
    walker.go(task)
    walker.complaints.clear()
    page: Page = walker.page
    return page


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_draft_is_resumed_on_another_device(app: Flask, walk: Walk, language: str) -> None:
    said, task = WORDS[language], task_of(app, "Amina")
    with walk(language) as at_work, walk(language, 390) as at_home:
        open_by_astrid(at_work, task)
        reason(at_work.page, language).fill("Skrevet halvt færdig")
        expect(at_work.page.locator("#kept")).to_contain_text("8.00")
        open_by_astrid(at_home, task)
        expect(reason(at_home.page, language)).to_have_value("Skrevet halvt færdig")
        expect(at_home.page.locator(".ag-begun")).to_contain_text(said["device"])
        at_home.look("draft-resumed")
        at_home.page.locator(".ag-begun button").click()
        expect(reason(at_home.page, language)).to_have_value("")


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 320)])
def test_two_devices_at_once_end_in_a_choice_field_by_field(app: Flask, walk: Walk, language: str, width: int) -> None:
    said, task = WORDS[language], task_of(app, "Amina")
    with walk(language) as at_work, walk(language, width) as at_home:
        for one in (at_work, at_home):
            open_by_astrid(one, task)
        reason(at_work.page, language).fill("Skrevet på arbejdet")
        expect(at_work.page.locator("#kept")).to_contain_text("8.00")
        reason(at_home.page, language).fill("Skrevet hjemme")
        expect(at_home.page.locator("#written-twice")).to_be_visible()
        expect(reason(at_home.page, language)).to_have_value("Skrevet hjemme")
        at_home.page.locator("#written-twice button").click()
        expect(at_home.page.locator("#two")).to_be_focused()
        expect(at_home.page.locator("#two")).to_contain_text(said["choose"])
        expect(at_home.page.locator("#two")).to_contain_text("Skrevet på arbejdet")
        expect(at_home.page.locator("#two")).to_contain_text("Skrevet hjemme")
        at_home.look("two-texts")
        at_home.page.locator("#pick-reason-theirs").check()
        at_home.page.locator("#two button").click()
        expect(reason(at_home.page, language)).to_have_value("Skrevet på arbejdet")


def test_a_task_that_changed_keeps_what_was_typed_in_the_form(app: Flask, walk: Walk) -> None:
    task = task_of(app, "Amina")
    with walk("da") as astrid:
        open_by_astrid(astrid, task)
        astrid.page.check("#field-granted-true")
        reason(astrid.page).fill("Skrevet, mens opgaven blev ændret")
        with transaction(app.extensions["database"]) as tx:
            tx.find(Task, task.rsplit("/", 1)[1]).priority = 5
        astrid.page.keyboard.press("Control+Enter")
        expect(astrid.page.locator(".ag-told-here:visible")).to_contain_text("Opgaven er ændret")
        expect(reason(astrid.page)).to_have_value("Skrevet, mens opgaven blev ændret")
        astrid.look("changed-meanwhile")
        astrid.page.keyboard.press("Control+Enter")
        expect(astrid.page.locator(".ag-told")).to_contain_text("Du færdiggjorde")


def test_signed_out_while_one_types_one_signs_in_over_the_page_and_goes_on(app: Flask, walk: Walk) -> None:
    task = task_of(app, "Amina")
    with walk("da") as astrid:
        page = open_by_astrid(astrid, task)
        with transaction(app.extensions["database"]) as tx:
            tx.session.query(Person).filter_by(login="astrid").one().session_epoch += 1
        page.check("#field-granted-true")
        reason(page).fill("Skrevet, da jeg blev logget af")
        expect(page.locator("#signed-out")).to_be_visible()
        astrid.look("signed-out")
        page.fill("#password-here", "forkert")
        page.keyboard.press("Enter")
        expect(page.locator("#signed-out [data-wrong]")).to_contain_text("passer ikke")
        page.fill("#password-here", PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("#signed-out")).to_be_hidden()
        expect(page.locator("#kept")).to_contain_text("Kladde gemt")
        expect(reason(page)).to_have_value("Skrevet, da jeg blev logget af")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")


def test_a_sign_in_in_another_window_lets_the_first_go_on_by_itself(app: Flask, walk: Walk) -> None:
    task = task_of(app, "Amina")
    with walk("da") as astrid:
        page = open_by_astrid(astrid, task)
        other = page.context.new_page()
        other.goto(astrid.address + "/sign-in")
        other.fill("#login", "astrid")
        other.fill("#password", PASSWORD)
        other.click("main button[type=submit]")
        other.wait_for_url("**/tasks*", wait_until="commit")
        reason(page).fill("Siden er fra før")
        expect(page.locator("#kept")).to_contain_text("Kladde gemt")
        expect(page.locator("#signed-out")).to_be_hidden()


def test_a_dropped_connection_keeps_the_page_and_sends_when_it_is_back(app: Flask, walk: Walk) -> None:
    task = task_of(app, "Amina")
    with walk("da") as astrid:
        page = open_by_astrid(astrid, task)
        page.check("#field-granted-true")
        page.context.set_offline(True)
        reason(page).fill("Uden forbindelse")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#kept")).to_contain_text("der er ingen forbindelse")
        astrid.look("offline", told="ERR_INTERNET_DISCONNECTED")  # that nothing could be sent is what is looked at
        expect(reason(page)).to_have_value("Uden forbindelse")
        page.context.set_offline(False)
        expect(page.locator("#kept")).to_contain_text("Kladde gemt")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")
