"""Drawing in a real browser: a draft of Egon's, the editor's page, and the small acts of somebody who draws."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from flask import Flask
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLong

from processes.records import Draft, Person
from processes.store.transaction import read_only, transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from tests.browser.conftest import Walker

MAIN = "process.bpmn"


def a_draft_to_draw(app: Flask) -> str:
    """A fresh draft of the sample process; its address."""
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        return f"/studio/drafts/{open_draft(tx, egon, 'review', title='Ring først').id}"


def content(app: Flask, draft: str, file: str = MAIN) -> str:
    """What the server holds of a file of the draft."""
    with read_only(app.extensions["database"]) as tx:
        return content_of(tx, tx.find(Draft, draft.rpartition("/")[2]))[file]


def draws(walker: Walker, draft: str, file: str = MAIN) -> Page:
    """The editor's page, ready to be drawn on."""
    walker.go(f"{draft}/diagram/{file}")
    ready(walker.page)
    return walker.page


def ready(page: Page) -> None:
    """Until the drawing is shown, and whoever looks may begin."""
    expect(page.locator("[data-component=diagram-editor][data-ready=yes]")).to_be_visible()


def choose(page: Page, element: str) -> None:
    """Choose an element, as clicking it does, wherever on the sheet it stands."""
    page.evaluate("id => document.querySelector('.ag-editor').editor.findings.go(id)", element)
    expect(page.locator(f".ag-editor[data-chosen='{element}']")).to_be_visible()


def field(page: Page, name: str) -> Any:
    """A field of the properties; its part is opened if it is shut."""
    found = page.locator(f"#bio-properties-panel-{name}")
    with suppress(TooLong):
        found.wait_for(state="visible", timeout=2000)
        return found
    shut = page.locator(f".bio-properties-panel-group:has(#bio-properties-panel-{name})")
    shut.locator(".bio-properties-panel-group-header-title").click()
    return found


def saved(page: Page) -> None:
    """Until the server has what was drawn."""
    expect(page.locator("[data-status][data-how=saved]")).to_be_visible()


def untold(page: Page) -> list[str]:
    """What was asked for and has no Danish words."""
    found: list[str] = page.evaluate("[...document.querySelector('.ag-editor').editor.untold]")
    return found
