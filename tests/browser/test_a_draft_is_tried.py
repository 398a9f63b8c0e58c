"""Egon tries a draft in which the reminder comes two days earlier: a case, an example of it, and the examples run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes.records import Person
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from processes.studio.save import save_files
from tests.browser.conftest import Walker
from tests.drafts import DIAGRAM
from tests.situations import review

WORDS = {
    "da": {
        "answer": "Svar Vurdér ansøgning", "begin": "Begynd den opdigtede sag",
        "deadline": "sidste frist: Svar på ansøgning",
        "do": "Gør det i den opdigtede sag", "examples": "Kør eksemplerne", "fill": "Udfyld resten for mig",
        "go_on": "Gå videre", "jump": "Spring hertil", "keep": "Gem som eksempel", "kept": "Gem eksemplet",
        "reminder": "uret ringer: 3 dage gået", "right": "det ender, som der står.", "tue": "tir 3. mar",
        "call": "Ring til ansøger", "back": "Gå et trin tilbage", "written": "Skrevet: ", "again": "Kør igen",
        "differs": "1 af 1 ender anderledes, end der står.", "stale": "Kladden er ændret, siden du prøvede den",
    },
    "en": {
        "answer": "Answer Assess application", "begin": "Begin the invented case",
        "deadline": "last day of the deadline: Answer to application",
        "do": "Do it, in the invented case", "examples": "Run the examples", "fill": "Fill in the rest for me",
        "go_on": "Go on", "jump": "Jump there", "keep": "Keep as an example", "kept": "Keep the example",
        "reminder": "the timer rings: 3 days passed", "right": "it turns out as it says.", "tue": "Tue 3 Mar",
        "call": "Call applicant", "back": "Take one step back", "written": "Written: ", "again": "Run again",
        "differs": "1 of 1 turns out otherwise than it says.", "stale": "The draft has changed since you tried it",
    },
}  # fmt: skip


def reminded(app: Flask, draft_id: UUID | None, after: str) -> UUID:
    """Egon's draft, in which the reminder comes after this long."""
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        draft_id = draft_id or open_draft(tx, egon, "review", title="Rykker efter én dag").id
        save_files(tx, egon, draft_id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", after)}, 99)
        return draft_id


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 1280), ("da", 390)])
def test_the_reminder_is_seen_two_days_earlier_and_kept_as_an_example(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    words = WORDS[language]
    draft_id = reminded(app, None, "P1D")
    with walk(language, width=width) as egon:
        egon.sign_in("egon")
        a_case_is_begun(egon, words, draft_id)
        it_is_answered(egon, words)
        it_is_kept(egon, words)
        reminded(app, draft_id, "P2D")
        it_turns_out_otherwise(egon, words, draft_id)


def a_case_is_begun(egon: Walker, words: dict[str, str], draft_id: UUID) -> None:
    """From the day it begins to where it stands, with the reminder that is to come."""
    page = egon.page
    egon.go(f"/studio/drafts/{draft_id}/try")
    egon.look("try-begin")
    page.fill("#on", "2026-03-02")
    page.get_by_role("button", name=words["go_on"]).click()
    page.get_by_role("button", name=words["fill"]).first.click()
    egon.look("try-start")
    page.get_by_role("button", name=words["begin"]).click()
    coming = page.locator(".ag-coming li", has_text=words["reminder"])
    expect(coming).to_contain_text(words["tue"])
    egon.look("try-case")


def it_is_answered(egon: Walker, words: dict[str, str]) -> None:
    """On the last day: refused without an answer, filled in, taken back, and answered with a reason."""
    page = egon.page
    page.locator(".ag-coming li", has_text=words["deadline"]).get_by_role("button").click()
    expect(page.locator(".ag-happened")).to_contain_text(words["tue"])
    expect(page.get_by_role("table").first).to_contain_text(words["call"])
    egon.look("try-later")
    page.get_by_role("link", name=words["answer"]).click()
    page.get_by_role("button", name=words["do"]).click()
    egon.look("try-step-refused")
    page.get_by_role("button", name=words["fill"]).first.click()
    page.get_by_role("button", name=words["do"]).click()
    page.get_by_role("button", name=words["back"]).click()
    page.get_by_role("link", name=words["answer"]).click()
    page.locator("label[for=field-granted-false]").click()
    page.fill("#field-reason", "Der mangler bilag.")
    egon.look("try-step")
    page.get_by_role("button", name=words["do"]).click()
    expect(page.locator(".ag-happened")).to_contain_text(words["written"])
    egon.look("try-written")


def it_is_kept(egon: Walker, words: dict[str, str]) -> None:
    """What was tried becomes an example, and turns out as it says."""
    page = egon.page
    page.get_by_role("link", name=words["keep"]).click()
    page.fill("#title_da", "Rykker efter én dag")
    page.fill("#title_en", "A reminder after one day")
    egon.look("try-keep")
    page.get_by_role("button", name=words["kept"]).click()
    egon.look("try-examples")
    page.get_by_role("button", name=words["examples"]).click()
    expect(page.locator(".ag-told")).to_contain_text(words["right"])


def it_turns_out_otherwise(egon: Walker, words: dict[str, str], draft_id: UUID) -> None:
    """The draft has changed: the example says so, and so does the page where it was tried."""
    page = egon.page
    page.get_by_role("button", name=words["examples"]).click()
    expect(page.locator(".ag-lead")).to_contain_text(words["differs"])
    egon.look("try-examples-differ")
    page.locator("td a").first.click()
    egon.look("try-example")
    egon.go(f"/studio/drafts/{draft_id}/try")
    expect(page.locator("#work")).to_contain_text(words["stale"])
    egon.look("try-stale")
    page.get_by_role("button", name=words["again"]).click()
    expect(page.locator(".ag-told")).to_be_visible()
    egon.go(f"/studio/drafts/{draft_id}/try/replay")
    egon.look("try-replay")
