"""The morning board through the door: who sees which, in both languages, and that it says how it is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("language", "title", "counted"),
    [("da", "Morgentavle, mandag 2. marts", "Hvordan er det talt?"), ("en", "Morning board, Monday 2 March", "How is")],
)
def test_a_leader_sees_her_teams_morning(app: Flask, visit: Enter, language: str, title: str, counted: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/board")
    assert (page.status, page.h1) == (200, title)
    assert counted in page.text
    assert page.words("//select[@id='place']/option[@selected]") == ["Team north-1"]
    assert ("6 åbne sager" if language == "da" else "6 open cases") in page.text
    assert page.words("//dd/p[@class='ag-trust']")  # never timeliness without the quality of what it is counted from


def test_a_place_that_is_not_hers_is_not_there(visit: Enter) -> None:
    assert visit("ditte").get("/board?place=team:south-1").status == 404


def test_caseworkers_have_no_board_and_no_way_to_it(visit: Enter) -> None:
    astrid = visit("astrid")
    assert astrid.get("/board").status == 403
    assert not astrid.get("/tasks").words("//nav//a[@href='/board']")
    assert visit("ditte").get("/tasks").words("//nav//a[@href='/board']")
