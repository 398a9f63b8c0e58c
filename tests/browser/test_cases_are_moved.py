"""An owner tries her draft on the running cases, gives lost ones a place, moves a few, then all, and takes back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask import Flask

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
