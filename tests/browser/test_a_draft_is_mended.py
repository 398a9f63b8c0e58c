"""Egon is led to a step, goes back to a point of his choice, keeps an example and mends it without its file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.test_a_draft_is_tried import reminded

WORDS = {
    "da": {
        "approve": "Godkend", "lead": "Før mig til dette trin", "led": "Svarene, der fører til",
        "granted": "Bevilges? ja",
        "back": "Gå tilbage hertil", "gone": "er taget væk",
        "further": "Gå frem til et trin længere fremme",
        "keep": "Gem som eksempel", "kept": "Gem eksemplet", "change": "Ret Vurdér ansøgning",
        "save": "Gem og kør det", "otherwise": "Her går det anderledes:",
        "put_in": "Sæt et trin ind her", "put": "Sæt det ind", "remove": "Fjern Ring til ansøger",
        "ended": "sagen er slut: Besvaret", "save_end": "Gem slutningen",
    },
    "en": {
        "approve": "Approve", "lead": "Take me to this step", "led": "The answers that lead to",
        "granted": "Granted? yes",
        "back": "Go back to here", "gone": "are taken away",
        "further": "Go on to a step further on",
        "keep": "Keep as an example", "kept": "Keep the example", "change": "Change Assess application",
        "save": "Save and run it", "otherwise": "Here it turns out otherwise:",
        "put_in": "Put a step in here", "put": "Put it in", "remove": "Remove Call applicant",
        "ended": "the case has ended: Answered", "save_end": "Save the end",
    },
}  # fmt: skip


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_a_case_is_led_to_a_step_and_its_example_is_mended_in_sentences(
    app: Flask, walk: Callable[..., Any], language: str, width: int
) -> None:
    words = WORDS[language]
    draft_id = reminded(app, None, "P1D")
    with walk(language, width=width) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go(f"/studio/drafts/{draft_id}/try")
        page.select_option("#goal", "approve")
        egon.look("lead-begin")
        page.get_by_role("button", name=words["lead"]).click()
        way = page.locator("section", has=page.locator("#way"))
        expect(way).to_contain_text(words["granted"])
        egon.look("lead-done")
        page.get_by_role("button", name=words["back"]).last.click()
        expect(page.locator(".ag-told")).to_contain_text(words["gone"])
        page.get_by_text(words["further"]).click()
        page.select_option("#goal", "approve")
        egon.look("lead-on")
        page.get_by_role("button", name=words["lead"]).click()
        expect(way).to_contain_text(words["led"])
        page.get_by_role("link", name=words["keep"]).click()
        page.fill("#title_da", "Bevilget")
        page.get_by_role("button", name=words["kept"]).click()
        page.locator("td a").first.click()
        egon.look("mend-example")
        page.get_by_role("link", name=words["change"]).click()
        egon.look("mend-step")
        page.fill("#field-reason", "x")
        page.get_by_role("button", name=words["save"]).click()
        egon.look("mend-step-refused")
        page.fill("#field-reason", "Alt er i orden.")
        page.locator("label[for=field-granted-false]").click()
        page.get_by_role("button", name=words["save"]).click()
        expect(page.locator(".is-otherwise")).to_contain_text(words["otherwise"])
        egon.look("mend-otherwise")
        page.select_option("#ended", label=words["ended"])
        page.get_by_role("button", name=words["save_end"]).click()
        page.get_by_text(words["put_in"]).last.click()
        page.locator("select[name=element]").last.select_option("remind")
        egon.look("mend-put-in")
        page.get_by_role("button", name=words["put"], exact=True).last.click()
        expect(page.get_by_role("button", name=words["remove"])).to_be_visible()
        page.get_by_role("button", name=words["remove"]).click()
        expect(page.get_by_role("button", name=words["remove"])).to_have_count(0)
        egon.look("mend-done")
