"""Mending an example in sentences: what the day field takes."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.studio.test_examples import kept
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_day_and_an_hour_are_kept_as_they_are_written(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    egon.follow("Ret Vurdér ansøgning")
    page = egon.press("Gem og kør det", {"_day": "2026-03-06", "_at": "11:30"})
    assert "2026-03-06T11:30:00" in page.words("//textarea")[0]
    egon.follow("Ret Vurdér ansøgning")
    assert egon.page.doc.xpath("//input[@name='_at']")[0].get("value") == "11:30"
    page = egon.press("Gem og kør det", {"_day": "", "_at": ""})
    assert (page.status, "Vælg en dag." in page.text) == (422, True)


def test_the_rest_is_filled_in_and_what_was_typed_stays(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    egon.follow("Ret Vurdér ansøgning")
    page = egon.press("Udfyld resten for mig", {"reason": "Min egen begrundelse"})
    assert (page.status, "Min egen begrundelse" in page.source) == (200, True)


def test_an_example_is_asked_for_one_thing_more_in_sentences(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    egon.follow_form("Gå videre", {"kind": "passed"})
    assert "Sagen er kommet forbi et trin" in egon.page.text
    page = egon.press("Gem og kør det")
    assert (page.status, "Vælg, hvad der skal kræves." in page.text) == (422, True)
    page = egon.press("Gem og kør det", {"what": "approve"})
    assert "Sagen er kommet forbi »Godkend«" in page.text
    assert 'passed = ["approve"]' in page.words("//textarea")[0]
    egon.follow_form("Gå videre", {"kind": "passed"})
    page = egon.press("Gem og kør det", {"what": "approve"})
    assert (page.status, "Det kræver eksemplet allerede her." in page.text) == (422, True)
    egon.client.set_cookie("language", "en")
    egon.get(page.address, query_string={"kind": "deadlines"})
    page = egon.press("Save and run it", {"what": "T1-01", "day": "soon"})
    assert (page.status, "That is no day." in page.text) == (422, True)


def test_a_step_the_draft_does_not_have_is_refused_in_words_and_nothing_is_lost(visit: Enter) -> None:
    egon = visit("egon")
    kept(egon)
    egon.follow("Afslag efter tre dage")
    before = egon.page.words("//textarea")[0]
    page = egon.press("Sæt det ind", {"element": "no_such_step"})
    assert "Kladden har ikke det trin, så det kan ikke sættes ind. Vælg et trin fra listen." in page.text
    assert page.words("//textarea")[0] == before
    egon.client.set_cookie("language", "en")
    egon.get(page.address)
    page = egon.press("Put it in", {"element": ""})
    assert "The draft does not have that step, so it cannot be put in." in page.text
    page = egon.press("Put it in", {"element": "remind"})
    assert 'do = "remind"' in page.words("//textarea")[0]
