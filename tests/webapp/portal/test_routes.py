"""The portal through the door: every process for everybody to read, searched, and each of its forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_caseworker_finds_a_process_and_reads_it_whole(visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get("/processes")
    assert page.h1 == "Processer"
    page = astrid.follow("Ansøgning")
    assert page.address == "/processes/review"
    assert "Vurdér ansøgning" in page.text
    assert "Prøveloven § 1, stk. 1" in page.text
    assert "Ikke juridisk verificeret" in page.text
    assert "Egon" in page.text
    assert page.words("//*[@id='usage']//td")[:2] == ["Center north", "5"]


def test_in_english_it_is_english(visit: Enter) -> None:
    page = visit("astrid").get("/language/en?next=/processes/review")
    assert page.language == "en"
    assert "Assess application" in page.text
    assert "Not legally verified" in page.text


@pytest.mark.parametrize("who", ["bo", "ditte", "egon", "frida"])
def test_everybody_may_read(visit: Enter, who: str) -> None:
    assert visit(who).get("/processes/review").status == 200


def test_only_the_owner_is_led_to_changing_it(visit: Enter) -> None:
    assert "Ændr denne proces" in visit("egon").get("/processes/review").text
    assert "Ændr denne proces" not in visit("astrid").get("/processes/review").text


def test_what_is_searched_is_found_with_its_place(visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get("/processes?q=ansøgningerne")
    assert "»ansøgningerne«" in page.text
    assert any("Vurdér ansøgning" in one for one in page.words("//ol[contains(@class, 'ag-hits')]/li"))
    page = astrid.get("/processes?q=Prøveloven")
    assert page.words("//ol[contains(@class, 'ag-hits')]//mark")[:1] == ["Prøveloven"]
    page = astrid.get("/processes?q=elefant")
    assert "Intet indeholder »elefant«" in page.text


def test_a_form_is_read_as_a_page(visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get("/processes/review")
    (form, *_) = page.words("//*[@id='forms']//a")
    page = astrid.follow(form)
    assert page.h1 == form
    assert "her kan intet udfyldes" in page.text
    assert astrid.get("/processes/review/forms/none").status == 404


def test_what_is_not_there_is_not_found(visit: Enter) -> None:
    assert visit("astrid").get("/processes/none").status == 404
