"""A team leader offers times, a caseworker chooses one of them in the booking form, and the week shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.store.transaction import transaction
from tests.booking_process import a_case_to_book
from tests.parties import cast_of

WORDS = {
    "da": {"offer": "Opret tiderne", "after": "Ugen efter", "move": "Flyt samtalen", "other": "En anden tid"},
    "en": {
        "offer": "Offer the times",
        "after": "The week after",
        "move": "Move the appointment",
        "other": "Another time",
    },
}


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_times_are_offered_chosen_and_moved(app: Flask, walk: Callable[..., Any], language: str, width: int) -> None:
    said = WORDS[language]
    with transaction(app.extensions["database"]) as tx:
        _, task = a_case_to_book(tx, cast_of(tx))
        task_id = task.id
    with walk(language, width=width) as ditte:
        page = ditte.page
        ditte.sign_in("ditte")
        ditte.go("/booking")
        page.get_by_role("link", name=said["after"]).click()
        page.fill("#room", "2.14")
        page.get_by_role("button", name=said["offer"]).click()
        expect(page.locator(".ag-told")).to_be_focused()
        ditte.look("booking-week")
    with walk(language, width=width) as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        astrid.go(f"/tasks/{task_id}")
        page.get_by_label(said["other"], exact=True).check()
        page.check("#field-form-telefon")
        astrid.look("booking-task")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator("#faults")).to_be_focused()
        astrid.look("booking-task-faults")
        page.check("#field-slot-1")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator(".ag-told")).to_be_focused()
    with walk(language, width=width) as ditte:
        page = ditte.page
        ditte.sign_in("ditte")
        ditte.go("/booking")
        page.get_by_role("link", name=said["after"]).click()
        page.get_by_role("link", name="Bent Bo").click()
        ditte.look("booking-slot")
        page.check("#slot-2")
        page.get_by_role("button", name=said["move"]).click()
        expect(page.locator(".ag-told")).to_be_focused()
        ditte.look("booking-moved")
