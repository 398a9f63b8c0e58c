"""Astrid is away: Bo stands in for her, a new case comes to him, she comes back and reads what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect
from sqlalchemy import select

from processes.cases.opening import About
from processes.cases.start import start
from processes.records import Entry, Person, Task
from processes.store.transaction import read_only, transaction
from tests.builders import a_citizen

WORDS = {
    "da": {
        "new": "Registrér fravær",
        "register": "Registrér fraværet",
        "told": "Bo er stedfortræder og har fået besked.",
        "rail": "Astrid er fraværende. Du er stedfortræder i dag.",
        "for": "For Astrid, som er væk",
        "stands": "Astrid er væk, og du er stedfortræder. Det, du gør, noteres i begges navn.",
        "take": "Tag den for Astrid",
        "back": "Jeg er tilbage i dag",
        "title": "Mens du var væk",
        "sum": "1 opgave er gjort, 4 er åbne, 0 blev overskredet imens.",
    },
    "en": {
        "new": "Register absence",
        "register": "Register the absence",
        "told": "Bo stands in and has been told.",
        "rail": "Astrid is away. You stand in today.",
        "for": "For Astrid, who is away",
        "stands": "Astrid is away, and you stand in. What you do is noted in both names.",
        "take": "Take it for Astrid",
        "back": "I am back today",
        "title": "While you were away",
        "sum": "1 task was done, 4 are open, 0 fell late meanwhile.",
    },
}


def a_new_case(app: Flask) -> None:
    """A case whose caseworker is Astrid begins while she is away."""
    with transaction(app.extensions["database"]) as tx:
        astrid = tx.one(select(Person).where(Person.login == "astrid"))
        about = About(a_citizen(tx, "Olga Olsen", "7203882766").id, caseworker_id=astrid.id)
        start(tx, astrid, "review", "start", {"received": ["2026-03-02"]}, about)


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_an_absence_is_handed_to_a_substitute_and_back(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    words = WORDS[language]
    with walk(language, width=width) as astrid:
        astrid.sign_in("astrid")
        astrid.go("/absences")
        astrid.look("absence-none")
        astrid.page.get_by_role("link", name=words["new"]).click()
        astrid.page.fill("#since", "2026-03-02")
        astrid.page.select_option("#substitute", label="Bo")
        astrid.look("absence-form")
        astrid.page.get_by_role("button", name=words["register"]).click()
        expect(astrid.page.get_by_text(words["told"])).to_be_visible()
        astrid.look("absence-own")
    a_new_case(app)
    with walk(language, width=width) as bo:
        bo.sign_in("bo")
        expect(bo.page.get_by_text(words["rail"])).to_be_visible()
        expect(bo.page.get_by_text(words["for"])).to_have_count(5)
        bo.look("absence-rail")
        bo.page.locator("tr", has_text="Amina Khan").locator("a.ag-task").click()
        expect(bo.page.get_by_text(words["stands"])).to_be_visible()
        bo.look("absence-task")
        bo.page.locator("#field-granted-true").check()
        bo.page.fill("[name=reason]", "Alt er i orden")
        bo.page.keyboard.press("Control+Enter")
        expect(bo.page.locator(".ag-told")).to_be_visible()
        bo.go("/tasks")
        bo.page.locator("tr", has_text="Rasmus").locator("a.ag-task").click()
        bo.page.get_by_role("button", name=words["take"]).click()
        expect(bo.page.locator(".ag-told")).to_be_visible()
        bo.look("absence-taken")
        bo.go("/absences")
        bo.look("absence-stands-in")
    with walk(language, width=width) as astrid:
        astrid.sign_in("astrid")
        astrid.go("/absences")
        astrid.page.locator(".ag-table a").first.click()
        astrid.look("absence-meanwhile")
        astrid.page.get_by_role("button", name=words["back"]).click()
        expect(astrid.page.locator("h1")).to_have_text(words["title"])
        expect(astrid.page.get_by_text(words["sum"])).to_be_visible()
        astrid.look("absence-back")
    with read_only(app.extensions["database"]) as tx:
        people = {one.login: one.id for one in tx.session.query(Person)}
        held = select(Task.id).where(Task.condition == "open", Task.assignee_id == people["bo"])
        assert tx.execute(held).first() is None
        done = tx.one(select(Entry).where(Entry.kind == "TaskCompleted"))
        assert (done.person_id, done.acting_for_id) == (people["bo"], people["astrid"])
