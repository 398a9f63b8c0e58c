"""The rest of a caseworker's day: every other page is sound, two people meet in one task, and no script is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

Walk = Callable[..., Any]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_other_page_is_sound_too(walk: Walk, language: str) -> None:
    with walk(language, 320) as astrid:
        astrid.go(f"/language/{language}?next=/sign-in")
        astrid.look("sign-in")
        astrid.sign_in("astrid")
        task = astrid.page.locator("a[data-row]").first.get_attribute("href")
        case = astrid.page.locator("a[href^='/cases/0']").first.get_attribute("href")
        pages = {
            "team": "/tasks?list=team",
            "empty": "/tasks?list=done",
            "hand": f"{task}/hand",
            "catalogue": "/cases/start",
            "start": "/cases/start/review/start",
            "stop": f"{case}/stop",
            "me": "/me",
            "nothing": "/nowhere",
        }
        for name, where in pages.items():
            astrid.go(where)
            expect(astrid.page.locator("h1")).to_have_count(1)
            astrid.look(name)  # asks axe, and whether anything is wider than the page


def test_letters_do_nothing_while_one_types_or_when_they_are_turned_off(walk: Walk) -> None:
    with walk("da") as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        page.focus("#find")
        page.keyboard.type("jjo?")
        expect(page.locator("#find")).to_have_value("jjo?")
        expect(page.locator("#shortcuts")).to_be_hidden()
        astrid.go("/me")
        page.uncheck("#letters", force=True)
        page.click("main button[type=submit]")
        page.keyboard.press("?")
        expect(page.locator("#shortcuts")).to_be_hidden()


def test_two_people_and_one_task_end_in_words_and_no_loss(walk: Walk) -> None:
    with walk("da") as first, walk("da") as second:
        for one in (first, second):
            one.sign_in("astrid")
            one.page.locator("tbody tr", has_text="Amina").locator("a[data-row]").click()
            one.page.check("#field-granted-true")
            one.page.get_by_label("Begrundelse").fill("Det jeg selv skrev")
        first.page.click("[data-key='ctrl-enter']")
        expect(first.page.locator(".ag-told")).to_contain_text("Du færdiggjorde")
        second.page.click("[data-key='ctrl-enter']")
        expect(second.page.locator("main")).to_contain_text("Intet er sket to gange")
        expect(second.page.locator(".ag-kept")).to_contain_text("Det jeg selv skrev")
        second.look("conflict")


def test_the_day_works_without_scripts(walk: Walk) -> None:
    with walk("da", java_script_enabled=False) as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        page.locator("tbody tr", has_text="Amina").locator("a[data-row]").click()
        page.get_by_label("Begrundelse").fill("Uden scripts")
        page.get_by_role("button", name="Gem kladden").click()
        expect(page.locator("#kept")).to_contain_text("Kladde gemt")
        page.check("#field-granted-false")
        page.get_by_role("button", name="Færdiggør").click()
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")
