"""Reopening on the screen."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.visitor import Visitor


def test_a_stopped_case_is_opened_again_with_a_reason(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, case = visit("astrid"), amina(app)
    visitor.get(f"/cases/{case.id}/stop")
    page = visitor.press("Stop sagen", {"reason": "double"})
    assert amina(app).condition == "cancelled"
    visitor.follow("Genåbn sagen")
    page = visitor.press("Genåbn sagen", {"reason": "kort"})
    assert (page.status, len(page.faults)) == (422, 1)
    page = visitor.press("Genåbn sagen", {"reason": "Den anden sag var den dobbelte"})
    assert "Sagen er genåbnet" in page.said
    assert amina(app).condition == "running"


def test_an_open_case_has_no_such_page(app: Flask, visit: Callable[..., Visitor]) -> None:
    assert visit("astrid").get(f"/cases/{amina(app).id}/reopen").status == 409
