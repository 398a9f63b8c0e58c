"""The editor of diagrams through the door: its page, and what it asks while one draws."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flask import Flask

from tests.drafts import DIAGRAM
from tests.webapp.studio.test_files import begun
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def begins(visitor: Visitor, address: str) -> dict[str, Any]:
    """What the page tells its script."""
    page = visitor.get(address)
    (told,) = page.doc.xpath("//section[contains(@class, 'ag-editor')]/script/text()")
    begun_with: dict[str, Any] = json.loads(told)
    return begun_with


def test_the_owner_is_given_a_page_to_draw_on(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    answer = egon.client.get(f"{draft}/diagram")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{draft}/diagram/{DIAGRAM}")
    told = begins(egon, f"{draft}/diagram/{DIAGRAM}")
    assert 'data-component="diagram-editor"' in egon.page.source
    assert (told["file"], told["language"], told["base"]) == (DIAGRAM, "da", draft)
    assert told["diagrams"] == [{"file": DIAGRAM, "href": f"{draft}/diagram/{DIAGRAM}", "name": "Ansøgning"}]
    assert egon.client.get(f"{draft}/diagram/no_such.bpmn").status_code == 404


def test_only_the_page_that_draws_lets_styles_be_set_by_its_script(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    drawing = egon.client.get(f"{draft}/diagram/{DIAGRAM}").headers["Content-Security-Policy"]
    other = egon.client.get(draft).headers["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in drawing
    assert "script-src 'self';" in drawing
    assert "unsafe-inline" not in other


def test_whoever_comes_second_looks_at_it(app: Flask, visit: Enter) -> None:
    draft, egon, olga = begun(app), visit("egon"), visit("olga")
    assert egon.client.post(f"{draft}/hold").status_code == 200
    olga.get(f"{draft}/diagram/{DIAGRAM}")
    assert 'data-component="diagram-reader"' in olga.page.source


def test_what_a_diagram_may_name_is_told_in_the_readers_language(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    danish = egon.client.get(f"{draft}/choices").json
    assert danish is not None
    assert {"key": "borger", "name": "borgeren", "outside": True} in danish["groups"]
    assert {"key": "letter.send", "name": "Send et brev"} in danish["operations"]
    egon.client.set_cookie("language", "en")
    english = egon.client.get(f"{draft}/choices").json
    assert english is not None
    assert {"key": "letter.send", "name": "Send a letter"} in english["operations"]


def test_an_expression_is_looked_at_while_it_is_typed(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    asked = {"said": "granted = ", "place": "condition", "name": "Bevilget?"}
    (fault,) = egon.client.post(f"{draft}/expression", json=asked).json or [{}]
    assert (fault["code"], fault["fault"], fault["line"]) == ("feel_unfinished", True, 1)
    assert fault["sentence"].startswith("Udtrykket holder op for tidligt.")
    assert egon.client.post(f"{draft}/expression", json={**asked, "said": "granted"}).json == []
    wrong = egon.client.post(f"{draft}/expression", json={**asked, "place": "moon"})
    assert (wrong.status_code, wrong.mimetype) == (422, "application/json")


def test_words_beside_a_step_are_kept_in_both_languages(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    words = {"instruction": {"da": "Ring først.", "en": "Call first."}}
    kept = egon.client.put(f"{draft}/step-texts/call_first", json={"seen": 0, "words": words})
    assert kept.status_code == 200
    choices = egon.client.get(f"{draft}/choices").json
    assert choices is not None
    assert {"key": "call_first", "parts": words} in choices["texts"]
    refused = egon.client.put(f"{draft}/step-texts/call_first", json={"seen": 0, "words": {"instruction": "?"}})
    assert refused.status_code == 422
    stale = {"seen": 0, "words": {"instruction": {"da": "Skriv.", "en": "Write."}}}
    assert egon.client.put(f"{draft}/step-texts/call_first", json=stale).status_code == 409


def test_who_may_not_see_the_draft_sees_no_page(app: Flask, visit: Enter) -> None:
    draft, astrid = begun(app), visit("astrid")
    page = astrid.get(f"{draft}/diagram/{DIAGRAM}")
    assert (page.status, astrid.client.get(f"{draft}/choices").mimetype) == (403, "application/json")
    assert page.h1
