"""“Where is my case?” on the telephone: at most three clicks, on a phone too, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.access.permissions import Role
from processes.people.passwords import hashed
from processes.records import Case, Citizen
from processes.store.transaction import read_only, transaction
from tests.cast import a_person
from tests.webapp.conftest import PASSWORD

MOST = 3


class Clicks:
    """Counts what is pressed, the fields that are filled apart."""

    def __init__(self, page: Any) -> None:
        self.page, self.count, self.filled = page, 0, 0

    def click(self, what: Any) -> None:
        """One click."""
        self.count += 1
        what.click()
        self.page.wait_for_load_state()

    def fill(self, what: Any, words: str) -> None:
        """One field filled; whoever types has come there by a click."""
        self.click(what)
        self.filled += 1
        what.fill(words)


@pytest.fixture
def case(app: Flask) -> Case:
    """Amina's case; Lone answers the telephone and works in no team."""
    with transaction(app.extensions["database"]) as tx:
        a_person(tx, "lone", Role.CALL_CENTRE).password_hash = hashed(PASSWORD)
    with read_only(app.extensions["database"]) as tx:
        citizen = tx.session.query(Citizen).filter_by(name="Amina Khan").one()
        return tx.session.query(Case).filter_by(citizen_id=citizen.id).one()


@pytest.mark.parametrize(("language", "width"), [("da", 390), ("en", 390), ("da", 1280)])
def test_the_call_centre_answers_in_three_clicks(
    case: Case, walk: Callable[..., Any], language: str, width: int
) -> None:
    with walk(language, width=width) as lone:
        lone.sign_in("lone")
        clicks = Clicks(lone.page)
        search = lone.page.locator("header form[role=search] input[name=q]")
        if not search.is_visible():
            clicks.click(lone.page.get_by_role("link", name={"da": "Sager", "en": "Cases"}[language], exact=True))
            search = lone.page.locator("#words")
        clicks.fill(search, "amina")
        search.press("Enter")
        row = lone.page.get_by_role("link", name=case.number)
        expect(row).to_be_visible()
        lone.look("where-found")
        clicks.click(row)
        lone.page.wait_for_url("**/where")
        told = lone.page.locator("main")
        expect(told).to_contain_text("Astrid")
        expect(told).to_contain_text({"da": "Vi behandler", "en": "We handle it"}[language])
        expect(told).to_contain_text({"da": "mandag 2. marts", "en": "Monday 2 March"}[language])
        lone.look("where-told")
        assert clicks.count <= MOST
        assert clicks.filled == 1
