"""The whole way of a change, in one walk: drawn, mended, tried, reviewed, tried on the cases, published, moved, undone.

An owner lets a reminder come after two days instead of three and adds a step; nobody writes a line of code.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select

from processes.people.passwords import hashed
from processes.records import Case, Version
from processes.store.transaction import transaction
from processes.studio.receipts import tell_readers
from processes.studio.versions import version_of
from tests.browser.drawing import choose, field, ready, saved
from tests.drafts import a_colleague
from tests.webapp.conftest import PASSWORD
from tests.webapp.studio.test_moving import work

WORDS = {
    "da": {
        "begin": "Opret kladden", "task": "Opgave", "fault": "engelsk", "write": "Skriv tekster til trinnet",
        "go_on": "Gå videre", "fill": "Udfyld resten for mig", "start": "Begynd den opdigtede sag",
        "reminder": "uret ringer: 3 dage gået", "wednesday": "ons 4. mar", "try": "Prøv de løbende sager",
        "own": "Du har selv været med til at tegne kladden", "published": "Version 2 er udgivet",
        "first": "Flyt de første sager", "rest": "Lad resten følge", "back": "Tag alle tilbage",
    },
    "en": {
        "begin": "Begin the draft", "task": "Task", "fault": "Danish", "write": "Write words for this step",
        "go_on": "Go on", "fill": "Fill in the rest for me", "start": "Begin the invented case",
        "reminder": "the timer rings: 3 days passed", "wednesday": "Wed 4 Mar", "try": "Try the running cases",
        "own": "You have had a hand in the draft yourself", "published": "Version 2 is published",
        "first": "Move the first cases", "rest": "Let the rest go", "back": "Take back all",
    },
}  # fmt: skip
VERSIONS = select(Version.number).join(Case, Case.version_id == Version.id)
STEP = "T_call_employer"
CASES = 5  # that run in the world of these tests


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_owners_change_from_the_first_stroke_to_cases_moved_and_back(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    said = WORDS[language]
    with transaction(app.extensions["database"]) as tx:
        a_colleague(tx).password_hash = hashed(PASSWORD)
    with walk(language, 1440) as egon, walk(language, 1440) as olga:
        for one, login in ((egon, "egon"), (olga, "olga")):
            one.sign_in(login)
            one.go(f"/language/{language}?next=/studio")
        draft = _begins(egon.page, said)
        _draws(egon, draft, said)
        _tries(egon, draft, said)
        _sends_to_review(egon, draft, said)
        _tries_the_cases(app, egon, draft, said)
        _approves(olga, draft)
        _publishes(app, egon, draft, said)
        _moves_and_takes_back(app, egon, said)
        assert egon.complaints == []


def _begins(page: Page, said: dict[str, str]) -> str:
    """From the landscape, by its own buttons."""
    page.locator("a[href$='/studio/drafts/new']").first.click()
    form = page.locator("form", has=page.get_by_role("button", name=said["begin"]))
    form.locator("select").select_option("review")
    form.locator("input:not([type=hidden])").fill("Rykker efter to dage")
    form.get_by_role("button", name=said["begin"]).click()
    found = re.search(r"/studio/drafts/[0-9a-f-]+", page.url)
    assert found is not None
    return found[0]


def _draws(egon: Any, draft: str, said: dict[str, str]) -> None:
    """The reminder's time, a new step with all that belongs to it, and the faults the checks name, mended."""
    page = egon.page
    egon.go(f"{draft}/diagram/process.bpmn")
    ready(page)
    choose(page, "reminder")
    field(page, "ag-timer-said").fill("P2D")
    choose(page, "assess")
    page.keyboard.press("a")
    page.keyboard.type(said["task"])
    page.keyboard.press("Enter")
    page.keyboard.type("Call employer")
    page.keyboard.press("Enter")
    expect(page.locator(f"g[data-element-id='{STEP}']")).to_be_visible()
    fault = page.locator("[data-findings] .ag-check--fault", has_text=said["fault"])
    expect(fault).to_be_visible()
    fault.locator("button").click()
    field(page, "ag-name-da").fill("Ring til arbejdsgiver")
    field(page, "ag-name-en").fill("Call employer")
    expect(fault).to_have_count(0)
    field(page, "ag-form-key").select_option("assess")
    page.get_by_role("button", name=said["write"]).click()
    page.locator("#bio-properties-panel-ag-text-instruction-da").fill("Ring, og skriv, hvad I aftaler.")
    page.locator("#bio-properties-panel-ag-text-instruction-en").fill("Call, and write what you agree.")
    saved(page)
    page.wait_for_function("() => !document.querySelector('.ag-editor').editor.stepTexts.dirty")
    expect(page.locator("[data-findings] .ag-check--fault")).to_have_count(0)
    egon.look("whole-drawn")


def _tries(egon: Any, draft: str, said: dict[str, str]) -> None:
    """An invented case: the reminder comes on the second day."""
    page = egon.page
    egon.go(f"{draft}/try")
    page.fill("#on", "2026-03-02")
    page.get_by_role("button", name=said["go_on"]).click()
    page.get_by_role("button", name=said["fill"]).first.click()
    page.get_by_role("button", name=said["start"]).click()
    expect(page.locator(".ag-coming li", has_text=said["reminder"])).to_contain_text(said["wednesday"])


def _sends_to_review(egon: Any, draft: str, said: dict[str, str]) -> None:
    page = egon.page
    egon.go(f"{draft}/review")
    page.fill("#note", "Se på rykkeren og det nye trin.")
    page.get_by_label("Olga").check()
    page.locator("form[action$='/review'] button").click()
    expect(page.locator("main")).to_contain_text(said["own"])
    assert page.locator("form[action$='/approve']").count() == 0


def _tries_the_cases(app: Flask, egon: Any, draft: str, said: dict[str, str]) -> None:
    """Every running case finds a place; none is touched."""
    egon.go(f"{draft}/preflight")
    egon.page.get_by_role("button", name=said["try"]).click()
    work(app)
    egon.go(f"{draft}/preflight")
    expect(egon.page.locator("main")).to_contain_text(f"{CASES}")
    egon.look("whole-preflight")


def _approves(olga: Any, draft: str) -> None:
    olga.go(f"{draft}/differences")
    expect(olga.page.locator("#drawings")).to_have_attribute("data-ready", "yes")
    olga.look("whole-differences")
    olga.go(f"{draft}/review")
    olga.page.locator("form[action$='/approve'] button").click()
    expect(olga.page.locator(".ag-told")).to_be_visible()


def _publishes(app: Flask, egon: Any, draft: str, said: dict[str, str]) -> None:
    egon.go(f"{draft}/publish")
    egon.page.fill("#note", "Rykkeren kommer efter to dage, og arbejdsgiveren ringes op.")
    egon.page.locator("form[action$='/publish'] button").click()
    expect(egon.page.locator(".ag-told")).to_contain_text(said["published"])
    with transaction(app.extensions["database"]) as tx:
        assert tell_readers(tx, version_of(tx, "review", 2)[1].id) > 0


def _moves_and_takes_back(app: Flask, egon: Any, said: dict[str, str]) -> None:
    """Two cases first, then the rest; then all of them back where they were."""
    page = egon.page
    egon.go("/processes/review/versions/2")
    page.locator("a[href$='/move']").first.click()
    page.locator("#canary").fill("2")
    page.get_by_role("button", name=said["first"]).click()
    page.wait_for_url("**/studio/moves/*")
    shown = page.url
    for button in (said["rest"], said["back"], ""):
        work(app)
        page.goto(shown)
        if button:
            page.get_by_role("button", name=button).click()
    with transaction(app.extensions["database"]) as tx:
        versions = {number for (number,) in tx.execute(VERSIONS)}
    assert versions == {1}
    egon.look("whole-undone")
