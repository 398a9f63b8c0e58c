"""A first follow-up interview in the sickness-benefit process as it is shipped, in the sample world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

WORDS = {
    "da": {"task": "samtale", "statute": "Sygedagpengeloven §"},
    "en": {"task": "interview", "statute": "Sickness Benefit Act, section"},
}


@pytest.fixture
def app(sample_app: Flask) -> Flask:
    """The sample world."""
    return sample_app


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_interview_is_held_and_the_case_moves_on_with_its_next_deadline(
    walk: Callable[..., Any], language: str
) -> None:
    said = WORDS[language]
    with walk(language) as mikkel:
        page = mikkel.page
        mikkel.sign_in("mikkel", "sommerfugl")
        page.locator("tbody tr").filter(has=page.locator("a[data-row]", has_text=said["task"])).first.locator(
            "a[data-row]"
        ).click()
        case = page.locator(".ag-who a[href^='/cases/']").get_attribute("href")
        mikkel.look("real-task")

        page.check("#field-met-true")
        expect(page.locator("#fields .ag-section")).to_have_count(4)
        for _ in range(3):  # an answer may lead to another question
            answer(page)
        page.fill("#field-heldAt", "02.03.2026 kl. 8.00")
        mikkel.look("real-task-filled")
        page.click("[data-key='ctrl-enter']")
        expect(page.locator(".ag-told")).to_be_focused()
        mikkel.look("real-after")

        mikkel.go(case)
        drawn = page.locator(".ag-diagram[data-ready='yes']")
        expect(
            drawn.locator(".djs-element.is-passed[data-element-id='T4_11_first_follow_up_interview']")
        ).to_have_count(1)
        expect(drawn.locator(".djs-element.is-here").first).to_be_visible()
        expect(page.locator(".ag-now")).to_contain_text(said["statute"])
        mikkel.look("real-case")


def answer(page: Page) -> None:
    """Answer every question that is not answered yet, with the first choice there is or some words."""
    page.wait_for_load_state("networkidle")
    for one in page.locator("#fields fieldset.form-group").all():
        choices = one.locator("input[type=radio], input[type=checkbox]")
        if choices.count() and not one.locator("input:checked").count():
            choices.first.check()
            page.wait_for_load_state("networkidle")
    for one in page.locator("#fields .form-group > .form-input").all():
        if not one.input_value():
            one.fill(fitting(one))


def fitting(field: Locator) -> str:
    """Some words, or a day in a field for days."""
    hint = field.get_attribute("placeholder") or ""
    if hint.startswith("dd.mm"):
        return "02.03.2026 kl. 8.00" if "." in hint.replace("dd.mm.", "") else "16.03.2026"
    return "12" if field.get_attribute("inputmode") == "decimal" else "Aftalt i samtalen"
