"""A change on its way into use, in a real browser: sent, not approved by its author, approved by another, published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.store.transaction import transaction
from processes.studio.receipts import tell_readers
from processes.studio.versions import version_of
from tests.reviewing import NOTE
from tests.webapp.studio.reviewed import a_changed_draft

WORDS = {
    "da": {
        "own": "Du har selv været med til at tegne kladden, så en anden skal godkende den",
        "changed": "Tiden er ændret fra »3 dage« til »2 dage«",
        "jumped": "Ændret: 3 dage gået (1/1)",
        "not_yet": "Ingen har godkendt kladden, som den er nu",
        "published": "Version 2 er udgivet",
        "read": "Det er noteret, at du har læst det",
    },
    "en": {
        "own": "You have had a hand in the draft yourself, so somebody else must approve it",
        "changed": "The time changed from “3 days” to “2 days”",
        "jumped": "Changed: 3 days passed (1/1)",
        "not_yet": "Nobody has approved the draft as it stands",
        "published": "Version 2 is published",
        "read": "It is noted that you have read it",
    },
}


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_a_change_is_approved_by_another_and_published(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    address, words = a_changed_draft(app), WORDS[language]
    with walk(language, width) as egon, walk(language, width) as olga:
        for one, login in ((egon, "egon"), (olga, "olga")):
            one.sign_in(login)
            one.go(f"/language/{language}?next={address}/review")
        egon.look("studio-review-send")
        egon.page.fill("#note", "Se på rykkeren.")
        egon.page.get_by_label("Olga").check()
        egon.page.locator("form[action$='/review'] button").click()
        expect(egon.page.locator("main")).to_contain_text(words["own"])
        egon.go(f"{address}/publish")
        expect(egon.page.locator("main")).to_contain_text(words["not_yet"])
        _olga_looks_and_approves(olga, address, words)
        egon.go(f"{address}/publish")
        egon.look("studio-publish")
        egon.page.fill("#note", NOTE)
        egon.page.locator("form[action$='/publish'] button").click()
        expect(egon.page.locator(".ag-told")).to_contain_text(words["published"])
        egon.look("studio-version")
    _astrid_reads_what_is_new(app, walk, language, width)


def _olga_looks_and_approves(olga: Any, address: str, words: dict[str, str]) -> None:
    olga.go(f"{address}/differences")
    expect(olga.page.locator("main")).to_contain_text(words["changed"])
    expect(olga.page.locator("#drawings")).to_have_attribute("data-ready", "yes")
    olga.page.keyboard.press("f")
    expect(olga.page.locator("[data-where]")).to_have_text(words["jumped"])
    assert olga.page.locator(".is-changed.is-chosen").count() == 2  # on both drawings
    olga.look("studio-differences")
    olga.go(f"{address}/review")
    olga.page.select_option("#place", "process.bpmn#assess")
    olga.page.fill("#remark-words", "Hvem ringer?")
    olga.page.locator("form[action$='/remarks'] button").click()
    expect(olga.page.locator(".ag-remark")).to_contain_text("Hvem ringer?")
    olga.look("studio-review")
    olga.page.locator("form[action$='/approve'] button").click()
    expect(olga.page.locator(".ag-told")).to_be_visible()


def _astrid_reads_what_is_new(app: Flask, walk: Callable[..., Any], language: str, width: int) -> None:
    with transaction(app.extensions["database"]) as tx:
        assert tell_readers(tx, version_of(tx, "review", 2)[1].id) == 4
    with walk(language, width) as astrid:
        astrid.sign_in("astrid")
        astrid.go(f"/language/{language}?next=/processes/review/versions/2")
        astrid.look("studio-version-read")
        astrid.page.locator("form[action$='/read'] button").click()
        expect(astrid.page.locator(".ag-told")).to_contain_text(WORDS[language]["read"])
