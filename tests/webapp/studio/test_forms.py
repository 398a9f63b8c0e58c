"""The forms of a draft through the door: a question added, changed, moved; nothing changed by saving alone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask

from tests.webapp.studio.test_drafts import begin
from tests.webapp.studio.test_texts import changed, standing
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
NAME = "forms/assess.json"


@pytest.fixture
def egon(visit: Enter) -> Visitor:
    return visit("egon")


def test_saving_every_page_unchanged_changes_nothing(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    before = standing(app, draft)
    for key in ("apply", "assess"):
        egon.get(f"{draft}/forms/{key}")
        egon.press("Gem titlen")
        for name in json.loads(before[f"forms/{key}.json"])["properties"]:
            egon.get(f"{draft}/forms/{key}/fields/{name}")
            assert egon.press("Gem spørgsmålet").status == 200
    assert changed(standing(app, draft), before) == {}


def test_a_question_is_added_changed_and_moved(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/forms")
    egon.get(f"{draft}/forms/assess")
    new = {"title.da": "Har du været på besøg?", "title.en": "Have you visited?", "name": "visited"}
    page = egon.press("Tilføj spørgsmålet", new)
    assert page.address == f"{draft}/forms/assess/fields/visited"
    page = egon.press("Gem spørgsmålet", {"kind": "truth", "required": "yes", "x-show": "granted = true"})
    assert "Ja" in page.text
    raw = json.loads(standing(app, draft)[NAME])
    assert raw["properties"]["visited"] == {
        "type": "boolean",
        "title": "Har du været på besøg?",
        "x-en": {"title": "Have you visited?"},
        "x-show": "granted = true",
    }
    egon.get(f"{draft}/forms/assess")
    address, fields = egon.page.button("Op: Har du været på besøg?")
    egon.post(address, {**fields, "way": "first"})
    assert next(iter(json.loads(standing(app, draft)[NAME])["properties"])) == "visited"
    egon.get(f"{draft}/forms/assess/fields/visited")
    egon.press("Tag den ud")
    assert "visited" not in standing(app, draft)[NAME]


def test_what_is_wrong_stands_at_its_field_with_what_was_typed(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/forms/assess/fields/granted")
    page = egon.press("Gem spørgsmålet", {"x-show": "a +"})
    assert page.status == 422
    assert page.faults
    assert 'value="a +"' in page.source
    egon.get(f"{draft}/forms/assess")
    page = egon.press("Tilføj spørgsmålet", {"title.da": "A", "title.en": "B", "name": "to ord"})
    assert page.status == 422
    assert 'value="to ord"' in page.source


def test_a_form_is_added_and_taken_out(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/forms")
    page = egon.press("Tilføj formularen", {"title.da": "Besøg", "title.en": "", "key": "home_visit"})
    assert page.status == 422
    page = egon.press("Tilføj formularen", {"title.en": "Visit"})
    assert page.address == f"{draft}/forms/home_visit"
    egon.press("Tag den ud")
    assert "forms/home_visit.json" not in standing(app, draft)


def test_only_who_may_see_the_draft_reads_its_forms(egon: Visitor, visit: Enter) -> None:
    draft = begin(egon)
    assert visit("astrid").get(f"{draft}/forms").status == 403
    assert "Questions, in the order they are asked" in egon.get(f"/language/en?next={draft}/forms/assess").text
