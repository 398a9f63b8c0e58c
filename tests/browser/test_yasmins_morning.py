"""Yasmin's morning: she sees what burns, opens it, hands a task over, notes an absence, and reads the timeliness."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes import clock

WORDS = {
    "da": {"purpose": "Opfølgning på arbejdet", "told": "Freja", "away": "Kirsten Møller", "timely": "Rettidighed"},
    "en": {"purpose": "Following up on the work", "told": "Freja", "away": "Kirsten Møller", "timely": "Timeliness"},
}


@pytest.fixture
def app(sample_app: Flask) -> Flask:
    """The sample world."""
    return sample_app


@pytest.fixture
def weeks_later(app: Flask) -> Iterator[None]:
    """Three weeks in which nobody did anything, so that deadlines have run out."""
    with clock.frozen(clock.now() + timedelta(days=21)):
        yield


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_a_morning_at_the_board(walk: Callable[..., Any], weeks_later: None, language: str, width: int) -> None:
    said = WORDS[language]
    with walk(language, width=width) as yasmin:
        page = yasmin.page
        yasmin.sign_in("yasmin", "sommerfugl")
        yasmin.go("/board")
        yasmin.look("yasmin-board")
        page.locator("main table a[href*='what=late']").first.click()
        expect(page.get_by_text(said["purpose"])).to_be_visible()
        yasmin.look("yasmin-purpose")

        yasmin.go("/board")
        row = page.locator("#share tbody tr").first
        row.locator("input[name=task]").focus()
        page.keyboard.press("Space")
        row.locator("select").select_option(label="Freja Hansen")
        page.locator("#share form button").first.click()
        expect(page.locator(".ag-told")).to_contain_text(said["told"])
        yasmin.look("yasmin-handed")

        page.locator("#share summary").click()
        page.select_option("#away-person", label=said["away"])
        page.select_option("#away-substitute", label="Freja Hansen")
        page.locator(".ag-away button").click()
        expect(page.locator("#share li b").first).to_have_text(said["away"])
        yasmin.look("yasmin-away")

        yasmin.go("/figures/timeliness")
        expect(page.locator("h1")).to_have_text(said["timely"])
        expect(page.locator(".ag-timely tbody tr").first).to_be_visible()
        yasmin.look("yasmin-timeliness")
        page.emulate_media(media="print")
        expect(page.locator(".ag-timely").first).to_be_visible()
        expect(page.locator(".ag-figures-filter")).to_be_hidden()
        expect(page.locator(".ag-on-paper")).to_contain_text("2026")
