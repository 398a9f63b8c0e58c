"""Two owners at one draft in real browsers: the second is told, takes over, and neither loses a stroke."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.people.passwords import hashed
from processes.records import Draft, DraftFile, Person
from processes.store.transaction import read_only, transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from tests.browser.conftest import Walker
from tests.drafts import DIAGRAM, a_colleague
from tests.webapp.conftest import PASSWORD

Walk = Callable[..., Any]
WORDS = {
    "da": {
        "held": "Egon redigerer kladden", "copy": "Arbejd på en kopi", "take": "Overtag fra Egon",
        "taken": "Du har overtaget kladden fra Egon", "told": "Olga overtog kladden", "saved": "Gemt",
        "mine": "Læg min i en kopi af kladden", "checks": "Kontrol", "mend": "Hvad du skal gøre, med et eksempel",
        "help": "Sådan retter du det",
    },
    "en": {
        "held": "Egon is editing the draft", "copy": "Work on a copy", "take": "Take over from Egon",
        "taken": "You took the draft over from Egon", "told": "Olga took the draft over", "saved": "Saved",
        "mine": "Put mine in a copy of the draft", "checks": "Checks", "mend": "What to do, with an example",
        "help": "How to mend it",
    },
}  # fmt: skip


def a_shared_draft(app: Flask) -> str:
    """Egon's draft, and his colleague Olga who may work on it as well."""
    with transaction(app.extensions["database"]) as tx:
        a_colleague(tx).password_hash = hashed(PASSWORD)
        egon = tx.session.query(Person).filter_by(login="egon").one()
        return f"/studio/drafts/{open_draft(tx, egon, 'review', title='Rykker efter to dage').id}"


def drawings(app: Flask) -> list[str]:
    """Every drawing that is kept anywhere: those of the drafts that changed it."""
    with read_only(app.extensions["database"]) as tx:
        changed = tx.session.query(DraftFile.draft_id).filter_by(name=DIAGRAM)
        return [content_of(tx, tx.find(Draft, draft))[DIAGRAM] for (draft,) in changed]


def rename(owner: Walker, element: str, name: str) -> None:
    """Write another name on a step, as one does in the drawing."""
    shape = owner.page.locator(f'[data-element-id="{element}"] .djs-hit').first
    shape.dblclick()
    field = owner.page.locator(".djs-direct-editing-content")
    expect(field).to_be_visible()
    field.fill(name)
    owner.page.keyboard.press("Enter")


def draws(owner: Walker, address: str) -> None:
    """Open the drawing and wait until it can be drawn in."""
    owner.go(address)
    expect(owner.page.locator("[data-ready=yes]")).to_be_visible()


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_the_first_had_not_saved_becomes_a_copy(walk: Walk, app: Flask, language: str) -> None:
    draft, say = a_shared_draft(app), WORDS[language]
    diagram = f"{draft}/diagram/{DIAGRAM}"
    with walk(language) as egon, walk(language) as olga:
        egon.sign_in("egon")
        draws(egon, diagram)
        rename(egon, "assess", "Egons ord")
        expect(egon.page.locator("[data-status]")).to_contain_text(say["saved"])

        olga.sign_in("olga")
        olga.go(draft)
        expect(olga.page.locator("main")).to_contain_text(say["held"])
        olga.look("two-owners-told")
        olga.go(diagram)
        expect(olga.page.locator(".djs-container")).to_contain_text("Egons ord")
        olga.go(draft)
        olga.page.get_by_role("button", name=say["take"]).click()
        expect(olga.page.locator("main")).to_contain_text(say["taken"])
        draws(olga, diagram)
        rename(olga, "remind", "Olgas ord")
        expect(olga.page.locator("[data-status]")).to_contain_text(say["saved"])

        rename(egon, "approve", "Egons nye ord")
        dialog = egon.page.locator("[data-conflict]")
        expect(dialog).to_be_visible()
        expect(dialog).to_contain_text("Olga")
        egon.look("two-owners-refused")
        dialog.get_by_role("button", name=say["mine"]).click()
        egon.page.wait_for_url(lambda url: draft not in url)
        egon.look("two-owners-copy")
        egon.go(draft)
        expect(egon.page.locator("main")).to_contain_text(say["told"])
        egon.look("two-owners-taken")
    kept = drawings(app)
    assert len(kept) == 2
    (hers,) = [one for one in kept if "Olgas ord" in one]
    (his,) = [one for one in kept if "Egons nye ord" in one]
    assert all("Egons ord" in one for one in kept)
    assert his != hers


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_finding_leads_to_its_help_and_to_the_element(walk: Walk, app: Flask, language: str) -> None:
    draft, say = a_shared_draft(app), WORDS[language]
    with walk(language, width=390) as egon:
        egon.sign_in("egon")
        egon.go(draft)
        egon.page.get_by_role("link", name=say["checks"], exact=False).first.click()
        egon.look("checks")
        egon.page.get_by_role("link", name=say["mend"], exact=False).first.click()
        expect(egon.page.locator("main")).to_contain_text(say["help"])
        egon.look("checks-help")
