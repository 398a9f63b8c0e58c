"""Bo looks at his team's list while Astrid takes from it: the row goes, and he stays where he is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select

from processes.records import Person, Task
from processes.store.transaction import transaction
from processes.tasks.hand import claim
from tests.browser.test_nine_tasks import COVERED
from tests.webapp.inbox.test_routes import task_of

Walk = Callable[..., Any]
FREE = "/tasks?list=team&holder=nobody"
WORDS = {"da": "1 væk", "en": "1 gone"}


def lay_back_all(app: Flask) -> None:
    """Nobody holds anything: five tasks in the team's list."""
    with transaction(app.extensions["database"]) as tx:
        for task in tx.session.query(Task).filter_by(condition="open"):
            task.assignee_id = None


def astrid_takes(app: Flask, citizen: str) -> None:
    """Astrid takes this citizen's task at her own desk."""
    task = task_of(app, citizen).rsplit("/", 1)[1]
    with transaction(app.extensions["database"]) as tx:
        claim(tx, tx.one(select(Person).where(Person.login == "astrid")), UUID(task))


def looks_again(page: Page) -> None:
    """What the page does by itself every twenty seconds, and when one comes back to it."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_a_task_a_colleague_takes_leaves_and_focus_and_ticks_stay(
    app: Flask, walk: Walk, language: str, width: int
) -> None:
    lay_back_all(app)
    with walk(language, width) as bo:
        page = bo.page
        bo.sign_in("bo")
        bo.go(FREE)
        rows = page.locator("tbody tr[id]")
        expect(rows).to_have_count(5)
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("x")
        page.keyboard.press("j")
        here = page.locator("tr.is-here")
        expect(here).to_contain_text("Amina")
        assert not page.evaluate(COVERED)

        astrid_takes(app, "Rasmus")
        looks_again(page)
        expect(rows).to_have_count(4)
        expect(page.locator("#fresh")).to_have_text(WORDS[language])
        expect(here).to_contain_text("Amina")
        expect(here.locator("a[data-row]")).to_be_focused()
        expect(rows.filter(has_text="Zeynep").locator("input[name=task]")).to_be_checked()
        expect(page.locator(".ag-bulk")).to_be_visible()
        bo.look("list-one-gone")

        astrid_takes(app, "Amina")  # the very row he stands on
        looks_again(page)
        expect(rows).to_have_count(3)
        expect(rows.first.locator("a[data-row]")).to_be_focused()

        astrid_takes(app, "Zeynep")  # the row he has chosen
        looks_again(page)
        expect(rows).to_have_count(2)
        expect(page.locator("input[name=task]:checked")).to_have_count(0)
        expect(page.locator(".ag-bulk")).to_be_hidden()
        bo.look("list-chosen-gone")
