"""Examples of a draft through the door: kept from an invented case, run, changed and removed."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.drafts import DIAGRAM
from tests.situations import review
from tests.webapp.studio.test_trying import save, tried
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def kept(egon: Visitor) -> str:
    """A draft with one example: assessed on the next day, and waiting for approval."""
    address = tried(egon)
    egon.press("Spring til det næste, der sker")
    egon.follow("Svar Vurdér ansøgning")
    egon.press("Gør det i den opdigtede sag", {"granted": "false", "reason": "Der mangler bilag"})
    egon.follow("Gem som eksempel")
    egon.press("Gem eksemplet", {"title_da": "Afslag efter tre dage", "title_en": "Refused after three days"})
    return address


def test_an_invented_case_is_kept_as_an_example_that_is_right_at_once(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    assert "Eksemplet er gemt" in egon.page.said
    assert "Afslag efter tre dage" in egon.page.text
    assert egon.page.words("//*[contains(@class, 'ag-result')]") == ["Som skrevet"]
    egon.follow("Afslag efter tre dage")
    assert 'do = "assess"' in egon.page.words("//textarea")[0]


def test_an_example_without_a_title_is_asked_for_one(visit: Enter) -> None:
    egon = visit("egon")
    address = tried(egon)
    egon.get(f"{address}/try/keep")
    page = egon.press("Gem eksemplet", {"title_da": " "})
    assert (page.status, "Skriv, hvad eksemplet viser." in page.text) == (422, True)


def test_when_the_draft_changes_the_example_tells_what_differs(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = kept(egon)
    save(app, address, review().content[DIAGRAM].replace("P3D", "P5D"))
    egon.get(f"{address}/try/examples")
    assert "Ikke kørt på kladden" in egon.page.text
    egon.press("Kør eksemplerne")
    assert "1 af 1 ender anderledes, end der står." in egon.page.text
    assert "ventede, at »Ring til ansøger« var åben" in egon.page.text


def test_an_example_is_read_and_mended_in_sentences(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    assert "Vurdér ansøgning besvares af en sagsbehandler" in egon.page.text
    assert "Bevilges? nej" in " ".join(egon.page.text.split())
    assert "Fristen »Svar på ansøgning« løber til" in egon.page.text
    example = egon.page.address
    egon.follow("Ret Vurdér ansøgning")
    page = egon.press("Gem og kør det", {"granted": "false", "reason": "x"})
    assert (page.status, page.words("//*[contains(@class, 'form-error-message')]") != []) == (422, True)
    page = egon.press("Gem og kør det", {"_day": "i morgen"})
    assert (page.status, "Det er ingen dag" in page.text, "i morgen" in page.source) == (422, True, True)
    page = egon.press("Gem og kør det", {"granted": "true", "reason": "Alt er i orden", "_day": "2026-03-06"})
    assert (page.address, "Det ender anderledes" in page.text) == (example, True)
    assert page.words("//li[@class='is-otherwise']") != []


def test_a_step_is_put_in_taken_out_and_the_end_is_said_anew(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    page = egon.press("Gem slutningen", {"ended": "withdrawn"})
    assert page.words("//*[@class='ag-departs']//li")[0].startswith("ventede slutningen »Trukket tilbage«")
    assert "Det ender, som der står" in egon.press("Gem slutningen", {"ended": "_goes_on"}).text
    page = egon.press("Sæt det ind", {"element": "remind"})
    assert "Ring til ansøger besvares" in page.text
    asked = len(page.words("//ul[contains(@class, 'ag-expected')]/li"))
    page = egon.press("Kræv det ikke")
    assert len(page.words("//ul[contains(@class, 'ag-expected')]/li")) == asked - 1
    page = egon.press("Fjern Ring til ansøger besvares")
    assert "Ring til ansøger besvares" not in page.text


def test_an_example_is_changed_and_removed(visit: Enter) -> None:
    egon = visit("egon")
    address = kept(egon)
    egon.follow("Afslag efter tre dage")
    text = egon.page.doc.xpath("//textarea")[0].text
    page = egon.press("Gem og kør det", {"text": text + "\nwhom = 3\n["})
    assert page.status == 422
    page = egon.press("Gem og kør det", {"text": text.replace("ended = false", 'ended = "withdrawn"')})
    assert "ventede slutningen »Trukket tilbage«" in page.text
    egon.press("Fjern")
    assert "Kladden har intet eksempel endnu" in egon.page.text
    assert egon.get(f"{address}/try/examples/refused_after_three_days").status == 404
