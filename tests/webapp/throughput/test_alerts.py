"""The page of alerts through the door: empty, with a signal, and the note on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from tests.parties import cast_of
from tests.processes.throughput.alerts.test_page import a_signal
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(("language", "none"), [("da", "Ingen signaler"), ("en", "No signal")])
def test_where_nothing_happened_the_page_says_so(visit: Enter, language: str, none: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/alerts")
    assert page.status == 200
    assert none in page.text


def test_a_signal_is_read_and_settled(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_signal(tx, cast_of(tx).north)
    ditte = visit("ditte")
    assert "over den øvre grænse" in ditte.get("/figures/alerts").text
    assert ditte.press("Gem noten", {"note": "kort"}).status == 422
    ditte.get("/figures/alerts")
    told = ditte.press("Gem noten", {"note": "En virksomhed lukkede."})
    assert "Årsagen er gemt" in told.said
    assert "En virksomhed lukkede." in told.text


@pytest.mark.parametrize(("place", "heads"), [("team:north-1", 1), ("centre:north", 2), ("all", 2)])
def test_a_centre_and_the_whole_have_signals_of_their_own(visit: Enter, place: str, heads: int) -> None:
    assert len(visit("ditte").get(f"/figures/alerts?place={place}").words("//main//section/h2")) == heads


def test_caseworkers_have_no_alerts(visit: Enter) -> None:
    assert visit("astrid").get("/figures/alerts").status == 403
