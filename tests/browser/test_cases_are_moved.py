"""An owner tries her draft on the running cases, gives lost ones a place, moves a few, then all, and takes back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask import Flask
from playwright.sync_api import Locator

from tests.browser.conftest import Walker
from tests.processes.cases.moving_cases import RENAMED, SHORTER, SOONER
from tests.webapp.studio.test_moving import a_draft, a_version, work

Walk = Callable[..., AbstractContextManager[Walker]]
WORDS = {
    "da": (
        "Prøv de løbende sager",
        "Prøv sagerne igen",
        "Flyt de første sager",
        "Lad resten følge",
        "Tag alle tilbage",
    ),
    "en": ("Try the running cases", "Try the cases again", "Move the first cases", "Let the rest go", "Take back all"),
}


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 1280), ("da", 320)])
def test_from_a_preflight_to_a_move_that_is_taken_back(app: Flask, walk: Walk, language: str, width: int) -> None:
    try_, again, first, rest, back = WORDS[language]
    with walk(language, width=width) as walker:
        walker.sign_in("egon")
        page, address = walker.page, a_draft(app, RENAMED, SHORTER)
        page.goto(walker.address + address)
        walker.look("preflight-before")
        page.get_by_role("button", name=try_).click()
        walker.look("preflight-runs")
        work(app)
        page.goto(walker.address + address)
        walker.look("preflight-gaps")
        page.locator("select[name='place.assess']").select_option("to.appraise")
        page.locator("#keep_deadlines").uncheck(force=True)
        page.get_by_role("button", name=again).click()
        work(app)
        page.goto(walker.address + address)
        walker.look("preflight-told")
        page.goto(walker.address + a_version(app, SOONER))
        walker.look("move-ask")
        page.locator("#canary").fill("2")
        page.get_by_role("button", name=first).click()
        page.wait_for_url("**/studio/moves/*")
        shown = page.url
        work(app)
        page.goto(shown)
        walker.look("move-looking")
        page.get_by_role("button", name=rest).click()
        work(app)
        page.goto(shown)
        walker.look("move-finished")
        page.get_by_role("button", name=back).click()
        work(app)
        page.goto(shown)
        walker.look("move-undone")


def _on_drawing(walker: Walker, side: str, element: str) -> Locator:
    return walker.page.locator(f"[data-canvas={side}] .djs-element[data-element-id={element}]")


def _waiting(app: Flask, walker: Walker, language: str) -> None:
    """A preflight that has found cases without a place, with its two drawings."""
    page, address = walker.page, a_draft(app, RENAMED)
    page.goto(walker.address + address)
    page.get_by_role("button", name=WORDS[language][0]).click()
    work(app)
    page.goto(walker.address + address)
    page.locator("[data-component=mapping][data-ready=yes]").wait_for()


@pytest.mark.parametrize(("language", "width"), [("da", 1440), ("en", 390)])
def test_a_place_is_chosen_on_the_two_drawings(app: Flask, walk: Walk, language: str, width: int) -> None:
    with walk(language, width=width) as walker:
        walker.sign_in("egon")
        _waiting(app, walker, language)
        page, list_ = walker.page, walker.page.locator("select[name='place.assess']")
        walker.look("mapping-open")
        _on_drawing(walker, "before", "assess").click()
        walker.look("mapping-picked")
        _on_drawing(walker, "after", "appraise").click()
        assert list_.input_value() == "to.appraise"
        assert page.locator("[data-lines] path").count() == 1
        assert page.locator(".ag-place.is-given").all_inner_texts() == ["1", "1"]
        walker.look("mapping-given")
        list_.select_option("")
        assert page.locator("[data-lines] path").count() == 0
        list_.select_option("to.appraise")
        page.get_by_role("button", name=WORDS[language][1]).click()
        work(app)
        page.reload()
        page.locator("[data-component=mapping][data-ready=yes]").wait_for()
        assert list_.input_value() == "to.appraise"


def test_a_place_is_chosen_by_keyboard_alone(app: Flask, walk: Walk) -> None:
    with walk("da") as walker:
        walker.sign_in("egon")
        _waiting(app, walker, "da")
        page, list_ = walker.page, walker.page.locator("select[name='place.assess']")
        _on_drawing(walker, "before", "assess").focus()
        page.keyboard.press("Enter")
        walker.look("mapping-keys")
        for _ in range(40):
            if page.evaluate("document.activeElement.dataset.elementId") == "appraise":
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert list_.input_value() == "to.appraise"
        assert page.evaluate("document.activeElement.dataset.elementId") == "assess"
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        assert list_.input_value() == "to.appraise"
