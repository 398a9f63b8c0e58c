"""One's own settings."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_the_chosen_language_holds_from_the_next_page_on(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me")
    page = astrid.press("Gem indstillingerne", {"locale": "en"})
    assert (page.language, page.h1) == ("en", "Your settings")
    assert "Your choices are saved." in page.said


def test_single_letters_can_be_turned_off(visit: Enter) -> None:
    astrid = visit("astrid")
    assert astrid.get("/me").doc.xpath("//body/@data-letters") == ["on"]
    page = astrid.press("Gem indstillingerne", {"shortcuts": "off"})
    assert page.doc.xpath("//body/@data-letters") == ["off"]


def test_the_device_forgets_its_language_when_a_person_chooses_one(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/language/en")
    astrid.get("/me")
    page = astrid.press("Save the settings", {"locale": "da"})
    assert page.language == "da"


def test_an_unknown_language_is_refused(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/me")
    assert astrid.press("Gem indstillingerne", {"locale": "xx"}).status == 422
