"""What is drawn is kept: by a browser that is killed, by two windows at once, and by two owners at once."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Error, Page, expect

from processes.records import Person
from processes.store.transaction import transaction
from tests.browser.drawing import MAIN, a_draft_to_draw, choose, content, draws, field, ready, saved
from tests.drafts import a_colleague
from tests.webapp.conftest import PASSWORD

LOST_AT_MOST = 5.0  # seconds of drawing

SAID = {
    "da": {
        "again": "Det er sat ind igen",
        "mine": "Fortsæt med min",
        "theirs": "Fortsæt med den",
        "copy": "Læg min i en kopi",
    },
    "en": {
        "again": "It is put in again",
        "mine": "Go on with mine",
        "theirs": "Go on with what",
        "copy": "Put mine in a copy",
    },
}


def rename(page: Page, element: str, name: str) -> None:
    choose(page, element)
    field(page, "ag-name-da").fill(name)


def kill(page: Page) -> None:
    """The browser's page dies at once: nothing of ours is asked before."""
    with suppress(Error):
        page.goto("chrome://crash", timeout=3000)
    page.close()


def test_a_browser_that_is_killed_loses_at_most_five_seconds(app: Flask, walk: Callable[..., Any]) -> None:
    draft = a_draft_to_draw(app)
    with walk("da", 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        choose(page, "assess")
        name = field(page, "ag-name-da")
        drawn: list[tuple[float, str]] = []
        until = time.monotonic() + 9
        while time.monotonic() < until:  # without a pause, so that nothing but the longest wait saves
            text = f"Vurdér {len(drawn)}"
            name.fill(text)
            drawn.append((time.monotonic(), text))
            page.wait_for_timeout(150)
        killed = time.monotonic()
        kill(page)
        kept = re.search(r'id="assess" name="([^"]*)"', content(app, draft))
        assert kept is not None
        lost = [at for at, text in drawn if text == kept[1]]
        assert lost
        assert killed - lost[0] <= LOST_AT_MOST


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_never_reached_the_server_is_put_in_again(app: Flask, walk: Callable[..., Any], language: str) -> None:
    draft = a_draft_to_draw(app)
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        page.route("**/files/**", lambda route: route.abort() if route.request.method == "PUT" else route.continue_())
        rename(page, "assess", "Ring til ansøger først")
        expect(page.locator("[data-message][data-how=offline]")).to_be_visible()
        page.unroute("**/files/**")
        again = page.context.new_page()
        kill(page)
        again.goto(f"{egon.address}{draft}/diagram/{MAIN}")
        ready(again)
        expect(again.locator("[data-message]")).to_contain_text(SAID[language]["again"])
        saved(again)
        assert 'name="Ring til ansøger først"' in content(app, draft)


@pytest.mark.parametrize("language", ["da", "en"])
def test_two_windows_overwrite_nothing(app: Flask, walk: Callable[..., Any], language: str) -> None:
    draft, said = a_draft_to_draw(app), SAID[language]
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        first = draws(egon, draft)
        second = egon.page.context.new_page()
        second.goto(f"{egon.address}{draft}/diagram/{MAIN}")
        ready(second)
        rename(second, "assess", "Fra det andet vindue")
        saved(second)
        rename(first, "assess", "Fra det første vindue")
        dialog = first.locator("dialog[data-conflict]")
        expect(dialog).to_be_visible()
        egon.look("editor-conflict")
        first.get_by_role("button", name=said["mine"]).click()
        saved(first)
        assert 'name="Fra det første vindue"' in content(app, draft)
        first.locator("[data-act=undo]").click()
        choose(first, "assess")
        expect(field(first, "ag-name-da")).to_have_value("Fra det andet vindue")


@pytest.mark.parametrize("language", ["da", "en"])
def test_whose_draft_was_taken_over_keeps_her_drawing_in_a_copy(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    draft = a_draft_to_draw(app)
    with transaction(app.extensions["database"]) as tx:
        olga = a_colleague(tx)
        olga.password_hash = tx.session.query(Person).filter_by(login="egon").one().password_hash
    with walk(language, 1440) as egon, walk(language, 1440) as olga_walks:
        egon.sign_in("egon")
        page = draws(egon, draft)
        rename(page, "assess", "Egons første")
        saved(page)
        olga_walks.sign_in("olga", PASSWORD)
        olga_walks.go(f"{draft}/diagram/{MAIN}")
        expect(olga_walks.page.locator("[data-component=diagram-reader][data-ready=yes]")).to_be_visible()
        olga_walks.look("editor-held")
        olga_walks.page.locator("form[action$='/take-over'] button").click()
        hers = draws(olga_walks, draft)
        rename(hers, "assess", "Olgas")
        saved(hers)
        rename(page, "assess", "Egons anden")
        expect(page.locator("dialog[data-conflict]")).to_be_visible()
        egon.look("editor-taken")
        page.get_by_role("button", name=SAID[language]["copy"]).click()
        page.wait_for_url(lambda url: draft not in url)
        assert 'name="Olgas"' in content(app, draft)
        assert 'name="Egons anden"' in content(app, "/" + page.url.split("/", 3)[3])
