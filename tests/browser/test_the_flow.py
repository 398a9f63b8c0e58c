"""Yasmin reads the flow of her team: charts drawn under the content policy, a figure opened to its cases, print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from processes import clock
from processes.settings import Settings
from tests.browser.living import Living
from tests.databases import Services, migrate
from tests.webapp.conftest import MONDAY
from webapp import create_app

WORDS = {"da": ("Kumuleret flow", "Vis sagerne"), "en": ("Cumulative flow", "Show the cases")}
SAMPLE = "sommerfugl"  # the password of everybody in the sample world
WHOLE = "/figures/flow?place=all&period=52w"
OWN = "/figures/flow?period=52w"  # her own team: exact, and so it adds up


@pytest.fixture
def app(services: Services, settings: Settings) -> Iterator[Flask]:
    """The application on a sample world with a history."""

    def fill(url: str) -> None:
        made = create_app(replace(settings, database_url=url))
        for command in (["ship"], ["seed", "--size", "45", "--history", "150"]):
            done = made.test_cli_runner().invoke(args=command)
            assert done.exit_code == 0, done.output
        made.extensions["database"].dispose()

    with clock.frozen(MONDAY + timedelta(minutes=30)):
        services.template("migrated", migrate)
        services.template("with_history", fill, on="migrated")
        name = f"web_{uuid4().hex}"
        made = create_app(replace(settings, database_url=services.clone("with_history", name)))
        yield made
    made.extensions["database"].dispose()
    services.drop(name)


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_the_flow_is_read_and_a_figure_opened(walk: Callable[..., Any], language: str, width: int) -> None:
    summed, show = WORDS[language]
    with walk(language, width=width) as yasmin:
        page: Page = yasmin.page
        yasmin.sign_in("yasmin", SAMPLE)
        yasmin.go(WHOLE)
        expect(page.locator("svg.ag-plot[role=img]")).to_have_count(6)
        expect(page.get_by_role("img", name=summed)).to_have_count(0)  # told in fives: it would not add up
        yasmin.look("flow-whole")
        yasmin.go(OWN)
        expect(page.get_by_role("img", name=summed)).to_be_visible()
        yasmin.go(WHOLE)

        page.locator(".ag-flow-figures a").first.click()
        expect(page.locator("fieldset legend")).to_be_visible()
        yasmin.look("flow-purpose")
        page.get_by_role("button", name=show).click()
        expect(page.locator("tbody tr").first).to_be_visible()
        yasmin.look("flow-cases")
        page.locator("a.ag-back").click()
        expect(page.locator("h1")).to_have_text("Flow")


@pytest.mark.usefixtures("app")
def test_charts_are_drawn_under_the_content_policy_and_on_paper(living: Living, address: str) -> None:
    context = living.browser().new_context(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}/sign-in")
    page.fill("#login", "yasmin")
    page.fill("#password", SAMPLE)
    page.click("main button[type=submit]")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.goto(f"{address}{WHOLE}&watch=started")
    expect(page.locator("svg.ag-plot")).to_have_count(6)
    page.screenshot(path=".arbejdsgang/pictures/flow-forced.png", full_page=True)
    assert page.locator("main svg style").count() == 0
    page.emulate_media(media="print", forced_colors="none")
    for table in page.locator(".ag-chart-table table").all():
        expect(table).to_be_visible()
    expect(page.locator(".ag-figures-filter")).to_be_hidden()
    assert [one for one in said if "Content Security Policy" in one or "rror" in one] == []
    context.close()
