"""Result contracts through the door: a target is set, missed, and explained."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes import clock
from processes.access.permissions import Role
from processes.store.transaction import transaction
from tests.cast import a_person
from tests.parties import cast_of
from tests.processes.throughput.comparison.two_centres import two_centres
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
PAGE = "/figures/contracts?place=team:north-1"


@pytest.fixture
def filled(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        two_centres(tx, cast)
        a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(("language", "title"), [("da", "Resultatkontrakter"), ("en", "Result contracts")])
def test_a_place_without_targets_says_so(visit: Enter, language: str, title: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get(PAGE)
    assert (page.status, page.h1) == (200, title)
    assert page.words("//*[contains(@class,'ag-empty')]")
    assert not page.words("//form[.//input[@name='value']]")  # she sets none


@pytest.mark.usefixtures("filled")
def test_a_target_is_set_and_a_miss_explained(visit: Enter) -> None:
    chef = visit("chef", "da")
    chef.get(PAGE)
    page = chef.press("Sæt målet", {"indicator": "lead", "value": "10"})
    assert "Målet er sat" in page.text
    ditte = visit("ditte", "da")
    page = ditte.get(PAGE)
    assert "Ikke nået" in page.text
    page = ditte.press("Gem forklaringen", {"words": "Ventede på lægerne."})
    assert "Forklaringen er gemt" in page.text
    assert "Ventede på lægerne." in page.text
    for how in ("csv", "xlsx", "pdf"):
        assert ditte.client.get(f"/figures/contracts.{how}?place=team:north-1").status_code == 200


@pytest.mark.usefixtures("filled")
def test_what_is_typed_wrong_is_refused(visit: Enter) -> None:
    chef = visit("chef", "da")
    chef.get(PAGE)
    assert chef.press("Sæt målet", {"indicator": "lead", "value": "ti"}).status == 422
    chef.get(PAGE)
    assert chef.press("Sæt målet", {"indicator": "lead", "value": "²"}).status == 422  # a digit, and no number
    assert chef.get(f"{PAGE}&year=²").status == 200
    assert visit("astrid").get(PAGE).status == 403
    assert chef.get(f"{PAGE}&year={clock.today().year - 1}").status == 200
