"""A caseworker's day: the late task first, form, case, next deadline; in both languages, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

Walk = Callable[..., Any]
WORDS = {
    "da": {"late": "4 dage for sent", "task": "Vurdér ansøgning", "next": "Godkend", "reason": "Begrundelse"},
    "en": {"late": "4 days late", "task": "Assess application", "next": "Approve", "reason": "Reason"},
}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_late_task_is_opened_filled_and_completed_and_the_case_moves(walk: Walk, language: str, width: int) -> None:
    said = WORDS[language]
    with walk(language, width) as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        expect(page.locator("tbody tr", has_text="Rasmus").locator(".ag-due")).to_contain_text(said["late"])
        astrid.look("inbox")
        page.locator("tbody tr", has_text="Rasmus").get_by_role("link", name=said["task"]).click()
        astrid.look("task")

        page.click("[data-key='ctrl-enter']")
        expect(page.locator("#faults")).to_be_focused()
        astrid.look("task-missing")

        page.check("#field-granted-true")
        page.get_by_label(said["reason"]).fill("Alt er i orden")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator(".ag-told")).to_be_focused()
        expect(page.locator(".ag-told")).to_contain_text(said["next"])
        astrid.look("inbox-after")

        astrid.go("/cases?q=Rasmus")
        astrid.look("cases")
        page.locator("#found a[data-row]").click()
        expect(page.locator(".ag-now")).to_contain_text(said["next"])
        folded = page.locator(".ag-fold > summary")
        for number in range(folded.count()):
            if width < 700:  # on the phone what is history is folded, at the desk it never is
                folded.nth(number).click()
            expect(folded.nth(number)).to_be_visible(visible=width < 700)
        expect(
            page.locator(".ag-diagram[data-ready='yes'] .djs-element.is-here[data-element-id='approve']")
        ).to_be_visible()
        expect(page.locator(".djs-element.is-passed[data-element-id='assess']")).to_be_visible()
        expect(page.locator(".bjs-powered-by")).to_be_visible()
        expect(page.locator(".ag-diagram .djs-container")).to_contain_text(said["next"])
        page.locator("#deadlines .ag-counted summary").first.click()
        astrid.look("case")


def test_the_day_works_by_keyboard_alone(walk: Walk) -> None:
    with walk("da") as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        for key in ("j", "j", "k", "j"):
            page.keyboard.press(key)
        expect(page.locator("tr.is-here")).to_contain_text("Zeynep")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Vurdér ansøgning")
        page.locator("#field-granted-true").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.type("Skrevet uden mus")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")

        page.keyboard.press("?")
        expect(page.locator("#shortcuts")).to_be_visible()
        astrid.look("shortcuts")
        page.keyboard.press("Escape")
        expect(page.locator("#shortcuts")).to_be_hidden()
        page.keyboard.press("/")
        expect(page.locator("#find")).to_be_focused()
        page.keyboard.type("Amina")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Søgning på »Amina«")
        found = page.get_by_role("region", name="Opgaver").locator("tbody tr")
        expect(found).to_have_count(1)
        expect(found).to_contain_text("Amina Khan")
        page.keyboard.press("g")
        page.keyboard.press("o")
        expect(page.locator("h1")).to_have_text("Mine opgaver")
