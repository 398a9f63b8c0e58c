"""Astrid reads what she was told, and chooses how she wants to be told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.notices.notify import News, compose
from processes.records import Person
from processes.store.transaction import transaction

SORTS = ("task_handed", "deadline_missed", "letter_incomplete")


def _told(app: Flask) -> None:
    facts = {
        "case_number": "2026-000042",
        "task": {"da": "Hold samtale", "en": "Hold interview"},
        "deadline": {"da": "Første opfølgningssamtale", "en": "First follow-up interview"},
        "due": "2026-02-27",
        "places": "kontaktperson",
    }
    with transaction(app.extensions["database"]) as tx:
        astrid = tx.session.query(Person).filter_by(login="astrid").one()
        for kind in SORTS:
            compose(tx, astrid, News(kind, kind, None, None, facts))


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390), ("da", 320)])
def test_notices_and_choices(app: Flask, walk: Callable[..., Any], language: str, width: int) -> None:
    _told(app)
    with walk(language, width) as astrid:
        astrid.sign_in("astrid")
        astrid.go("/notices")
        expect(astrid.page.locator(".ag-notices li")).to_have_count(len(SORTS))
        astrid.look("notices")
        astrid.go("/me/telling")
        astrid.look("telling")
        astrid.page.locator("form[action$='/me/calendar'] button").click()
        expect(astrid.page.locator("#address")).to_be_visible()
        astrid.look("telling-calendar")
        astrid.page.select_option("select[name=way_given]", "at_once")
        astrid.page.keyboard.press("Control+Enter")
        expect(astrid.page.locator("select[name=way_given]")).to_have_value("at_once")
        expect(astrid.page.locator(".ag-told").first).to_be_visible()
