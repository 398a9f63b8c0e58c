"""Handing over a whole case through the door: from the list in four steps."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.inbox.test_holding import key_of
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_case_is_handed_over_with_its_task(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Overdrag hele sagen …")
    page = astrid.press("Overdrag sagen")
    assert page.status == 422
    assert page.faults == ["Vælg, hvem der skal have sagen."]
    page = astrid.press("Overdrag sagen", {"to": key_of(app, "bo"), "note": "Bo kender familien."})
    assert "er overdraget til Bo. Åbne opgaver, der fulgte med: 1." in page.said
    assert bo.get("/tasks").tasks == ["Amina"]
