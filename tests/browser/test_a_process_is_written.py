"""Egon changes what a process says: a reminder, a text, a question, a rule of a table; and looks at it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.language import Text
from processes.records import Draft, Person
from processes.store.transaction import read_only, transaction
from processes.studio.content import content_of
from processes.studio.hold import let_go
from processes.studio.open import open_draft
from processes.studio.take_over import take_over
from processes.studio.texts_write import write_text
from tests.drafts import a_colleague
from tests.shipped import shipped
from tests.situations import publish_package

WORDS = {
    "da": {
        "add": "Tilføj et tidspunkt",
        "ask": "Tilføj spørgsmålet",
        "kept": "Gemt",
        "question": "Gem spørgsmålet",
        "reminder": "Påmindelse: 2 dage før fristen, kl. 8.00",
        "rule": "Gem reglen",
        "save": "Gem fristen",
        "show": "Vis",
        "text": "Gem teksten",
        "move": "Se, hvad der flytter sig",
        "moves": "5 frister løber efter den i dag.",
        "written": "Læs ansøgningen to gange.",
    },
    "en": {
        "add": "Add a moment",
        "ask": "Add the question",
        "kept": "Saved",
        "question": "Save the question",
        "reminder": "Reminder: 2 days before the due day, at 8.00",
        "rule": "Save the rule",
        "save": "Save the deadline",
        "show": "Show",
        "text": "Save the text",
        "move": "See what would move",
        "moves": "5 deadlines run by it today.",
        "written": "Read the application twice.",
    },
}


def begun(app: Flask, key: str) -> UUID:
    """A draft of Egon's."""
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        if key != "review":
            publish_package(tx, egon, shipped(key))
        return open_draft(tx, egon, key, title="Rykker efter to dage").id


def content(app: Flask, draft_id: UUID) -> dict[str, str]:
    """Its files as they stand."""
    with read_only(app.extensions["database"]) as tx:
        return content_of(tx, tx.find(Draft, draft_id))


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 1280), ("da", 390)])
def test_a_reminder_a_text_and_a_question_are_changed_and_looked_at(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    words, draft_id = WORDS[language], begun(app, "review")
    draft = f"/studio/drafts/{draft_id}"
    with walk(language, width=width) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go(f"{draft}/deadlines")
        egon.look("content-deadlines")
        page.click("text=T1-01")
        page.click(f"summary:has-text('{words['add']}')")
        page.fill("[name='point.0.name']", "reminder")
        page.fill("[name='point.0.offset.0.number']", "3")
        page.select_option("[name='point.0.offset.0.way']", "before")
        page.fill("[name='point.0.at']", "08:00")
        page.click(f"button:has-text('{words['save']}')")
        expect(page.locator(".ag-told")).to_contain_text(words["kept"])
        page.fill("[name='point.0.offset.0.number']", "2")
        page.click(f"button:has-text('{words['move']}')")
        expect(page.locator("#foreseen")).to_contain_text(words["moves"])
        egon.look("content-deadline")
        page.click(f"button:has-text('{words['save']}')")
        expect(page.locator(".ag-told")).to_contain_text(words["kept"])
        egon.go(f"{draft}/deadlines")
        expect(page.locator("main")).to_contain_text(words["reminder"])
        assert 'points.reminder = { offset = "-P2D", at = "08:00" }' in content(app, draft_id)["deadlines.toml"]
        a_text(app, egon, words, draft_id)
        a_question(app, egon, words, draft_id)
        a_look(egon, words, draft)


def a_text(app: Flask, egon: Any, words: dict[str, str], draft_id: UUID) -> None:
    """Written by itself while one types, and by the button."""
    page = egon.page
    egon.go(f"/studio/drafts/{draft_id}/texts")
    egon.look("content-texts")
    egon.go(f"/studio/drafts/{draft_id}/texts/assess")
    page.fill("[name='instruction.da']", "Læs ansøgningen to gange.")
    page.fill("[name='instruction.en']", "Read the application twice.")
    expect(page.locator("#kept")).to_contain_text(words["kept"])
    egon.look("content-text")
    page.click(f"button:has-text('{words['text']}')")
    expect(page.locator(".ag-told")).to_contain_text(words["kept"])
    expect(page.locator("[name='instruction.da']")).to_have_value("Læs ansøgningen to gange.")
    assert 'instruction = "Read the application twice."' in content(app, draft_id)["texts.en.toml"]
    egon.go(f"/studio/drafts/{draft_id}/stages/handling")
    egon.look("content-stage")


def a_question(app: Flask, egon: Any, words: dict[str, str], draft_id: UUID) -> None:
    """Added last, moved up, asked as yes or no."""
    page = egon.page
    egon.go(f"/studio/drafts/{draft_id}/forms")
    egon.look("content-forms")
    egon.go(f"/studio/drafts/{draft_id}/forms/assess")
    page.fill("#new-da", "Har du været på besøg?")
    page.fill("#new-en", "Have you visited?")
    page.fill("#name", "visited")
    page.click(f"button:has-text('{words['ask']}')")
    page.select_option("#kind", "truth")
    page.click(f"button:has-text('{words['question']}')")
    expect(page.locator(".ag-told")).to_contain_text(words["kept"])
    expect(page.locator(".ag-looks")).to_contain_text("Ja" if words["kept"] == "Gemt" else "Yes")
    egon.look("content-question")
    egon.go(f"/studio/drafts/{draft_id}/forms/assess")
    page.locator("#q-visited button[value=up]").click()
    page.wait_for_url("**moved=visited**")
    egon.look("content-form")
    names = list(json.loads(content(app, draft_id)["forms/assess.json"])["properties"])
    assert names.index("visited") == len(names) - 2
    egon.go(f"/studio/drafts/{draft_id}/where-used/fact/visited")
    egon.look("content-use")
    egon.go(f"/studio/drafts/{draft_id}/where-used?kind=deadline")
    egon.look("content-uses")


def a_look(egon: Any, words: dict[str, str], draft: str) -> None:
    """As the caseworker and as the citizen, wide and on a phone."""
    page = egon.page
    egon.go(f"{draft}/preview?step=assess&as=task&width=wide&language={egon.language}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("main")).to_contain_text(words["written"])
    egon.look("content-preview")
    page.select_option("#as", "party")
    page.select_option("#width", "phone")
    page.click(f"button:has-text('{words['show']}')")
    expect(frame.locator(".ag-preview-mark")).to_be_visible()
    expect(page.locator("iframe.ag-preview--phone")).to_be_visible()
    egon.look("content-preview-party")


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_rule_of_a_table_is_changed_on_its_page_and_in_the_grid(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    words, draft_id = WORDS[language], begun(app, "complaint")
    below = f"/studio/drafts/{draft_id}/tables"
    before = content(app, draft_id)
    with walk(language) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go(below)
        egon.look("content-tables")
        egon.go(f"{below}/admissible")
        egon.look_at_widths("content-table", 1280, 390)
        page.locator(".ag-rules a").first.click()
        page.fill("[name='reason.da']", "Fordi det er for sent")
        page.click(f"button:has-text('{words['rule']}')")
        page.wait_for_url("**/admissible#**")
        assert "Fordi det er for sent" in content(app, draft_id)["tables/admissible.dmn"]
        egon.go(f"{below}/admissible/edit")
        grid = page.locator("[data-component=table-editor]")
        expect(grid).to_have_attribute("data-ready", "yes")
        egon.look("content-grid")
        kept = content(app, draft_id)
        page.wait_for_timeout(300)
        assert content(app, draft_id) == kept
        cell = page.locator("td.output-cell .content-editable, td.output-cell [contenteditable]").last
        cell.click()
        page.keyboard.press("Control+A")
        page.keyboard.type('"for sent"')
        page.keyboard.press("Tab")
        expect(page.locator("[data-status]")).to_have_attribute("data-how", "saved")
        egon.look("content-grid-saved")
    after = content(app, draft_id)
    assert [name for name in after if after[name] != before[name]] == ["tables/admissible.dmn"]
    assert "annotationEntry" in after["tables/admissible.dmn"]


def test_what_two_wrote_at_once_is_seen_side_by_side(app: Flask, walk: Callable[..., Any]) -> None:
    draft_id = begun(app, "review")
    with walk("da") as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go(f"/studio/drafts/{draft_id}/texts/answer")
        with transaction(app.extensions["database"]) as tx:
            olga = a_colleague(tx)
            take_over(tx, olga, draft_id)
            write_text(tx, olga, draft_id, "answer", {"subject": Text("Olgas emne", "Olga's subject")}, 99)
            let_go(tx, olga, draft_id)
        page.fill("[name='subject.da']", "Egons emne")
        expect(page.locator("#kept")).to_contain_text("Olga")
        page.click("#written-twice button")
        expect(page.locator("#faults")).to_contain_text("Olga")
        expect(page.locator("[name='subject.da']")).to_have_value("Egons emne")
        expect(page.locator("form .ag-both").first.locator("..")).to_contain_text("Olgas emne")
        egon.look("content-conflict")
        page.click("button:has-text('Gem teksten')")
        expect(page.locator(".ag-told")).to_contain_text("Gemt")
    assert 'subject = "Egons emne"' in content(app, draft_id)["texts.da.toml"]
