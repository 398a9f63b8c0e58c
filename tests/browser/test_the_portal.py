"""The portal in a browser: a caseworker reads a process, finds a statute, suggests a change; the owner answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.records import Person
from processes.store.transaction import transaction
from tests.processes.studio.importing.drawings import PLAIN
from tests.shipped import shipped
from tests.situations import publish_package

pytestmark = pytest.mark.browser

WORDS = {
    "da": {
        "processes": "Processer", "process": "Løntilskud", "search": "Søg i trin", "found": "steder indeholder",
        "suggest": "Foreslå en ændring af dette trin", "send": "Send forslaget", "sent": "Forslaget er sendt",
        "answer": "Send svaret", "agreed": "Kommer i en senere version", "kept": "Svaret er gemt",
        "coming": "Kommer i en senere version", "import": "Hent det ind som kladde",
        "report": "Hentet ind fra Besøg.vsdx",
    },
    "en": {
        "processes": "Processes", "process": "Wage subsidy", "search": "Search in steps", "found": "places have",
        "suggest": "Suggest a change of this step", "send": "Send the suggestion", "sent": "The suggestion is with",
        "answer": "Send the answer", "agreed": "Comes in a later version", "kept": "The answer is kept",
        "coming": "Comes in a later version", "import": "Import it as a draft",
        "report": "Imported from Besøg.vsdx",
    },
}  # fmt: skip


@pytest.fixture
def wage_subsidy(app: Flask) -> None:
    """A whole process of ours is published; Egon owns it."""
    with transaction(app.extensions["database"]) as tx:
        publish_package(tx, tx.session.query(Person).filter_by(login="egon").one(), shipped("wage_subsidy"))


@pytest.mark.usefixtures("wage_subsidy")
@pytest.mark.parametrize("language", ["da", "en"])
def test_read_searched_suggested_and_answered(walk: Callable[..., Any], language: str) -> None:
    say = WORDS[language]
    with walk(language) as astrid:
        page = astrid.page
        astrid.sign_in("astrid")
        page.get_by_role("navigation").get_by_role("link", name=say["processes"]).click()
        astrid.look_at_widths("portal-list", 390, 1280)
        page.get_by_role("link", name=say["process"]).click()
        expect(page.locator("[data-component=diagram][data-ready=yes]")).to_be_visible()
        astrid.look_at_widths("portal-process", 1280, 320)
        page.go_back()
        page.get_by_label(say["search"]).fill("forvaltningsloven" if language == "da" else "public administration")
        page.keyboard.press("Enter")
        expect(page.get_by_text(say["found"])).to_be_visible()
        astrid.look_at_widths("portal-found", 390, 1280)
        page.locator(".ag-hits a").first.click()
        expect(page.locator("h1")).to_have_text(say["process"])
        astrid.go("/processes/review")
        page.locator("#step-assess").get_by_role("link", name=say["suggest"]).click()
        page.locator("#words").fill("Skriv i vejledningen, at bilag kan komme senere.")
        astrid.look_at_widths("portal-suggest", 390, 1280)
        page.get_by_role("button", name=say["send"]).click()
        expect(page.locator(".ag-told")).to_contain_text(say["sent"])
    with walk(language, width=390) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go("/processes/review/suggestions")
        egon.look("portal-suggestions")
        page.get_by_label(say["agreed"]).check()
        page.locator("textarea[name=answer]").fill("Det kommer med i næste version.")
        page.get_by_role("button", name=say["answer"]).click()
        expect(page.locator(".ag-told")).to_contain_text(say["kept"])
    with walk(language) as astrid:
        astrid.sign_in("astrid")
        astrid.go("/processes/review/suggestions")
        expect(astrid.page.get_by_text("Det kommer med i næste version.")).to_be_visible()
        astrid.look_at_widths("portal-answered", 390, 1280)


@pytest.mark.usefixtures("wage_subsidy")
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_owner_sees_all_on_one_page_and_imports_a_drawing(walk: Callable[..., Any], language: str) -> None:
    say = WORDS[language]
    with walk(language) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go("/studio")
        egon.look_at_widths("landscape", 390, 1280)
        egon.go("/studio/import")
        page.locator("#file").set_input_files({"name": "Besøg.vsdx", "mimeType": "application/zip", "buffer": PLAIN})
        page.locator("#title_da").fill("Hjemmebesøg")
        page.locator("#title_en").fill("Home visit")
        page.locator("#key").fill("home_visit")
        egon.look_at_widths("import", 390, 1280)
        page.get_by_role("button", name=say["import"]).click()
        expect(page.get_by_role("heading", name=say["report"])).to_be_visible()
        egon.look_at_widths("imported", 390, 1280)
