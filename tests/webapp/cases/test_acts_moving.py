"""Asking for a repair on the screen; the process owner sees nothing of the citizen there."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.visitor import Visitor


def test_a_move_is_seen_then_asked_for_and_nothing_changes(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, before = visit("ditte"), amina(app)
    visitor.get(f"/cases/{before.id}/move")
    page = visitor.press("Se, hvad det sætter i gang", {"way": f"{before.step}>approve"})
    assert "Godkend" in " ".join(page.words("//dl[contains(@class, 'ag-sets-off')]"))
    page = visitor.press("Bed en kollega godkende", {"reason": "Vurderingen ligger på papir"})
    assert "Intet er ændret endnu" in page.said
    assert "Venter på et ekstra par øjne" in page.text
    after = amina(app)
    assert (after.step, len(after.waiting)) == (before.step, 1)


def test_a_short_reason_keeps_the_choice(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, before = visit("ditte"), amina(app)
    visitor.get(f"/cases/{before.id}/move")
    visitor.press("Se, hvad det sætter i gang", {"way": f"{before.step}>letter"})
    page = visitor.press("Bed en kollega godkende", {"reason": "kort"})
    assert page.status == 422
    assert page.doc.xpath("//option[@selected]/@value") == [f"{before.step}>letter"]


def test_the_owner_asks_without_seeing_the_citizen(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, before = visit("egon"), amina(app)
    page = visitor.get(f"/cases/{before.id}/move")
    assert page.status == 200
    assert "Amina" not in page.source
    visitor.press("Se, hvad det sætter i gang", {"way": f"{before.step}>letter"})
    page = visitor.press("Bed en kollega godkende", {"reason": "Vurderingen ligger på papir"})
    assert page.address == "/cases/stopped"
    assert "Flyt sagen" in page.text


def test_a_case_without_a_failed_call_has_nothing_to_answer(app: Flask, visit: Callable[..., Visitor]) -> None:
    page = visit("ditte").get(f"/cases/{amina(app).id}/answer")
    assert "Ingen tjeneste er opgivet" in page.text
