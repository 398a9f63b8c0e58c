"""Correcting on the screen: the facts by form, what it sets off, and doing it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.visitor import Visitor


def test_a_fact_is_corrected_after_its_effect_was_seen(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    visitor.get(f"/cases/{amina(app).id}/facts")
    visitor.follow("Ret: Modtaget")
    page = visitor.press("Se, hvad det sætter i gang", {"received": "20.02.2026", "reason": "Brevet kom før"})
    assert "man 16. mar → fre 6. mar" in page.text
    assert "Prøveloven § 1" in page.text
    page = visitor.press("Ret oplysningen")
    assert "Oplysningen er rettet" in page.said
    page = visitor.get(f"/cases/{amina(app).id}/facts")
    assert "Brevet kom før" in page.text


def test_a_value_the_form_refuses_and_a_missing_reason_are_told(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    visitor.get(f"/cases/{amina(app).id}/facts/received")
    page = visitor.press("Se, hvad det sætter i gang", {"received": "i går"})
    assert (page.status, len(page.faults)) == (422, 1)
    page = visitor.press("Se, hvad det sætter i gang", {"received": "20.02.2026"})
    page = visitor.press("Ret oplysningen", {"reason": "kort"})
    assert (page.status, len(page.faults)) == (422, 1)
    assert page.doc.xpath("//input[@name='received']/@value") == ["20.02.2026"]


def test_a_page_that_is_old_is_refused_with_what_was_typed(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    visitor.get(f"/cases/{amina(app).id}/facts/received")
    visitor.press("Se, hvad det sætter i gang", {"received": "20.02.2026"})
    page = visitor.press("Ret oplysningen", {"reason": "Brevet kom før", "seen_case": "0"})
    assert page.status == 409
    assert "Brevet kom før" in page.text
