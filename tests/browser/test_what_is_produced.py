"""Production: a leader reads hours and balance, sets hours and a norm, and begins and ends a campaign on old cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

ADDRESS = "/figures/production?process=sickness_follow_up"
WORDS = {"da": {"begun": "er startet", "ended": "afsluttet"}, "en": {"begun": "has begun", "ended": "has ended"}}


@pytest.fixture
def app(sample_app: Flask) -> Flask:
    """The sample world."""
    return sample_app


@pytest.mark.parametrize("language", ["da", "en"])
def test_hours_a_norm_and_a_campaign(walk: Callable[..., Any], two_years: None, language: str) -> None:
    said = WORDS[language]
    with walk(language) as henriette:
        page = henriette.page
        henriette.sign_in("henriette", "sommerfugl")
        henriette.go(ADDRESS)
        expect(page.locator(".ag-chart .ag-drawing svg").first).to_be_visible()
        page.locator("#campaigns summary").first.click()
        page.fill("#c-title", "")
        page.fill("#c-before", "2026-01-01")
        page.fill("#c-goal", "3")
        page.locator("#campaigns form button").last.click()
        expect(page.locator("#c-title-error")).to_be_visible()
        henriette.look("production-wrong", told="status of 4")
        page.fill("#c-title", "Gamle sager før nytår")
        page.locator("#campaigns form button").last.click()
        expect(page.locator(".ag-told")).to_contain_text(said["begun"])
        expect(page.locator(".ag-campaign h3")).to_contain_text("Gamle sager")
        henriette.look_at_widths("production", 1280, 390)

        page.locator(".ag-campaign form button").click()
        expect(page.locator(".ag-told")).to_contain_text(said["ended"])

        henriette.go("/figures/norms?process=sickness_follow_up")
        page.locator("tbody input[name=minutes]").first.fill("45")
        page.locator("tbody form button").first.click()
        expect(page.locator("tbody input[name=minutes]").first).to_have_value("45")
        henriette.look("norms")
        henriette.go("/figures/own")
        henriette.look("own-figures")
