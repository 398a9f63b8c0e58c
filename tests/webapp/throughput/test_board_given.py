"""The morning board is taken along by whoever may see it, of the place chosen, and names nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize("how", ["csv", "xlsx", "pdf"])
def test_the_board_is_taken_along(app: Flask, visit: Enter, how: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte")
    assert ditte.get("/board").words(f"//p[@class='ag-take-along']/a[@href='/board.{how}']")
    answer = ditte.client.get(f"/board.{how}?place=team:north-1")
    assert (answer.status_code, bool(answer.data)) == (200, True)


def test_a_place_that_is_not_hers_and_a_way_there_is_not_are_not_there(visit: Enter) -> None:
    ditte = visit("ditte")
    assert ditte.get("/board.csv?place=team:south-1").status == 404
    assert ditte.get("/board.docx").status == 404
    assert visit("astrid").get("/board.csv").status == 403
