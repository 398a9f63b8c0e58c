"""The what-if of a changed term: a manager asks what six weeks instead of eight would bring, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.processes.throughput.forecast.past_world import RULE

ADDRESS = "/figures/forecast?process=sickness_follow_up&place=all"
WORDS = {
    "da": {
        "at once": "Ændret: overskredet straks",
        "if": "Med det, du spørger om",
        "made up": "lavet af systemet",
        "page": "Prognose",
    },
    "en": {"at once": "Changed: late at once", "if": "With what you ask", "made up": "generated", "page": "Forecast"},
}


@pytest.fixture
def app(sample_app: Flask) -> Flask:
    """The sample world."""
    return sample_app


@pytest.mark.parametrize("language", ["da", "en"])
def test_six_weeks_instead_of_eight(walk: Callable[..., Any], two_years: None, language: str) -> None:
    said = WORDS[language]
    with walk(language) as henriette:
        page = henriette.page
        henriette.sign_in("henriette", "sommerfugl")
        henriette.go(ADDRESS)
        expect(page.locator("h1")).to_have_text(said["page"])
        expect(page.locator(".ag-made-up")).to_contain_text(said["made up"])
        expect(page.locator(".ag-chart .ag-drawing svg").first).to_be_visible()
        expect(page.locator(".ag-chart figcaption").first).to_contain_text("26")
        henriette.look("forecast")

        page.select_option("#if-rule", RULE)
        page.fill("#if-days", "-14")
        page.click(".ag-what-if button[type=submit]")
        expect(page.locator("th", has_text=said["at once"])).to_be_visible()
        row = page.locator(
            "tbody tr", has=page.locator("th", has_text="opfølgningssamtale" if language == "da" else "interview")
        ).first
        before, after = (row.locator("td").nth(n).inner_text() for n in (3, 7))
        assert before != after
        assert page.locator("#if-days").input_value() == "-14"
        henriette.look_at_widths("forecast-term", 1280, 390)

        page.fill("#if-capacity", "80")
        page.keyboard.press("Enter")
        expect(page.locator(".ag-chart figcaption", has_text=said["if"]).first).to_be_visible()
        page.emulate_media(media="print")
        assert page.pdf()[:5] == b"%PDF-"
        expect(page.locator(".ag-chart table").first).to_be_visible()
        expect(page.locator(".ag-what-if")).to_be_hidden()
        expect(page.locator(".ag-on-paper")).to_be_visible()
        page.emulate_media(media="screen")

        page.fill("#if-capacity", "mange")
        page.keyboard.press("Enter")
        expect(page.locator("#if-capacity-error")).to_be_visible()
        henriette.look("forecast-wrong", told="status of 4")
