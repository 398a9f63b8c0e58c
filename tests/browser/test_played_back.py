"""Played back: a week of many cases on the diagram, and one case from its page and from the list behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_the_ways_really_taken import app  # noqa: F401 (the same world with a history)

WORDS = {
    "da": {"play": "Afspil", "pause": "Pause", "week": "Afspil en uge", "rests": "Sagen ligger"},
    "en": {"play": "Play", "pause": "Pause", "week": "Play back a week", "rests": "The case rests"},
}
FIGURES = "/figures/diagram?process=sickness_follow_up&place=all&period=104w"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_week_is_played_on_the_diagram(walk: Callable[..., Any], language: str) -> None:
    words = WORDS[language]
    with walk(language) as yasmin:
        page = yasmin.page
        yasmin.sign_in("yasmin", "sommerfugl")
        yasmin.go(FIGURES)
        page.get_by_role("link", name=words["week"]).click()
        player = page.locator("[data-component='week'][data-plays='yes']")
        expect(player).to_be_visible()
        yasmin.look("week-begins")
        line = player.locator("[data-line]")
        line.focus()
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        assert int(line.input_value()) > 0
        expect(player.locator("[data-status]")).to_contain_text("(")
        shown = page.locator("[data-moment] tbody tr")
        assert sum(int(one) for one in shown.locator("td:nth-child(2)").all_inner_texts()) > 0
        yasmin.look("week-stepped")
        player.locator("[data-speed]").select_option("48")
        player.get_by_role("button", name=words["play"], exact=True).click()
        expect(page.locator(".ag-dot").first).to_be_attached()
        player.get_by_role("button", name=words["pause"], exact=True).click()
        yasmin.look("week-paused")
        page.keyboard.press("End")
        with walk(language, width=390, reduced_motion="reduce") as phone:
            phone.sign_in("yasmin", "sommerfugl")
            phone.go(page.url.removeprefix(phone.address))
            calm = phone.page.locator("[data-component='week'][data-plays='yes']")
            expect(calm).to_be_visible()
            expect(calm.locator("[data-act='play']")).to_be_hidden()
            calm.locator("[data-act='on']").click()
            assert calm.locator("[data-line]").input_value() == "96"
            assert phone.page.locator(".ag-dot").count() == 0
            phone.look("week-calm")


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_case_is_played_from_its_page(walk: Callable[..., Any], language: str) -> None:
    words = WORDS[language]
    with walk(language) as yasmin:
        page = yasmin.page
        yasmin.sign_in("yasmin", "sommerfugl")
        yasmin.go("/figures/cases?what=finished&process=sickness_follow_up&period=104w&purpose=supervision")
        page.locator("tbody a[href*='/played']").first.click()
        player = page.locator("[data-component='way'][data-plays='yes']")
        expect(player).to_be_visible()
        expect(player.locator("[data-caption]")).to_contain_text(words["rests"])
        yasmin.look("case-begins")
        moments = player.locator("[data-moments] > li")
        many = moments.count()
        assert many > 5
        player.get_by_role("button", name=words["play"], exact=True).click()
        expect(page.locator(".ag-dot").first).to_be_attached()
        player.get_by_role("button", name=words["pause"], exact=True).click()
        moments.nth(many // 2).get_by_role("button").click()
        expect(moments.nth(many // 2)).to_have_attribute("aria-current", "step")
        yasmin.look("case-in-the-middle")
        drawn = player.locator("[data-title]").inner_text()
        titles = {drawn}
        for one in range(0, many, max(1, many // 12)):
            moments.nth(one).get_by_role("button").click()
            page.wait_for_timeout(150)
            titles.add(player.locator("[data-title]").inner_text())
        assert titles
        moments.last.get_by_role("button").click()
        page.set_viewport_size({"width": 390, "height": 900})
        page.wait_for_timeout(300)
        yasmin.look("case-ends")
