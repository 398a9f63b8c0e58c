"""A first follow-up interview in the sickness-benefit process as it is shipped, in the sample world."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

from processes import clock
from processes.settings import Settings
from tests.databases import Services, migrate
from tests.webapp.conftest import MONDAY
from webapp import create_app

WORDS = {
    "da": {"task": "samtale", "statute": "Sygedagpengeloven §"},
    "en": {"task": "interview", "statute": "Sickness Benefit Act, section"},
}


@pytest.fixture
def app(services: Services, settings: Settings) -> Iterator[Flask]:
    """The application on the sample world: the shipped processes and their people, as ``up`` seeds them."""

    def fill(url: str) -> None:
        made = create_app(replace(settings, database_url=url))
        for command in (["ship"], ["seed", "--size", "20"]):
            done = made.test_cli_runner().invoke(args=command)
            assert done.exit_code == 0, done.output
        made.extensions["database"].dispose()

    with clock.frozen(MONDAY + timedelta(minutes=30)):
        services.template("migrated", migrate)
        services.template("sample", fill, on="migrated")
        name = f"web_{uuid4().hex}"
        made = create_app(replace(settings, database_url=services.clone("sample", name)))
        yield made
    made.extensions["database"].dispose()
    services.drop(name)


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
