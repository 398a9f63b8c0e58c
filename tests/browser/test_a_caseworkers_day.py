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
        expect(
            page.locator(".ag-diagram[data-ready='yes'] .djs-element.is-here[data-element-id='approve']")
        ).to_be_visible()
        expect(page.locator(".djs-element.is-passed[data-element-id='assess']")).to_be_visible()
        expect(page.locator(".bjs-powered-by")).to_be_visible()
        expect(page.locator(".ag-diagram .djs-container")).to_contain_text(said["next"])
        page.get_by_role("group").filter(has=page.locator("ol")).first.locator("summary").click()
        astrid.look("case")


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
            astrid.look(name)


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
        expect(page.locator("h1")).to_have_text("Søgning på “Amina”")
        found = page.get_by_role("region", name="Opgaver").locator("tbody tr")
        expect(found).to_have_count(1)
        expect(found).to_contain_text("Amina Khan")
        page.keyboard.press("g")
        page.keyboard.press("o")
        expect(page.locator("h1")).to_have_text("Mine opgaver")


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


def test_what_is_typed_is_saved_by_itself_and_offered_on_another_device(walk: Walk) -> None:
    with walk("da") as at_work, walk("da", 390) as at_home:
        at_work.sign_in("astrid")
        at_work.page.locator("tbody tr", has_text="Amina").locator("a[data-row]").click()
        at_work.page.get_by_label("Begrundelse").fill("Skrevet halvt færdig")
        expect(at_work.page.locator("#kept")).to_contain_text("Kladde gemt kl. 8.00")
        at_home.sign_in("astrid")
        at_home.page.locator("tbody tr", has_text="Amina").locator("a[data-row]").click()
        expect(at_home.page.get_by_label("Begrundelse")).to_have_value("Skrevet halvt færdig")


def test_a_lost_connection_is_said_and_what_was_typed_stays(walk: Walk) -> None:
    with walk("da") as astrid:
        astrid.sign_in("astrid")
        astrid.page.locator("tbody tr", has_text="Amina").locator("a[data-row]").click()
        astrid.page.context.set_offline(True)
        astrid.page.get_by_label("Begrundelse").fill("Uden forbindelse")
        expect(astrid.page.locator("#kept")).to_contain_text("der er ingen forbindelse")
        expect(astrid.page.get_by_label("Begrundelse")).to_have_value("Uden forbindelse")


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
