"""Tying cases through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_two_cases_are_tied_seen_from_both_and_parted(app: Flask, visit: Enter) -> None:
    astrid, case, other = visit("astrid"), the_case(app), the_case(app, "Mette Larsen")
    astrid.get(f"/cases/{case.id}/links")
    page = astrid.press("Knyt sagerne sammen", {"number": other.number, "reason": "Samme husstand"})
    assert ("knyttet sammen" in page.said, other.number in page.text) == (True, True)
    page = astrid.get(f"/cases/{other.id}")
    assert (case.number in page.text, "Samme husstand" in page.text) == (True, True)
    astrid.get(f"/cases/{other.id}/links")
    assert "ikke længere knyttet sammen" in astrid.press(f"Skil fra {case.number}").said


def test_a_number_nobody_has_is_said_at_its_field_and_kept(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}/links")
    page = astrid.press("Knyt sagerne sammen", {"number": "2026-999999", "reason": "x"})
    assert (page.status, "Der er ingen sag 2026-999999" in page.text, "mindst 5 tegn" in page.text) == (422, True, True)
    assert page.doc.xpath("//input[@id='number']/@value") == ["2026-999999"]
