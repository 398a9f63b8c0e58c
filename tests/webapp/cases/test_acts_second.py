"""The second pair of eyes on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.visitor import Visitor


def asked(app: Flask, visit: Callable[..., Visitor]) -> str:
    """A move that Ditte asks for; where it is settled."""
    visitor, before = visit("ditte"), amina(app)
    visitor.get(f"/cases/{before.id}/move")
    visitor.press("Se, hvad det sætter i gang", {"way": f"{before.step}>approve"})
    visitor.press("Bed en kollega godkende", {"reason": "Vurderingen ligger på papir"})
    return f"/cases/second/repair/{amina(app).waiting[0]}"


def test_the_owner_agrees_from_the_list_and_it_is_done(app: Flask, visit: Callable[..., Visitor]) -> None:
    asked(app, visit)
    egon = visit("egon")
    egon.get("/cases/stopped")
    page = egon.follow("Se på det, og afgør det")
    assert "Vurderingen ligger på papir" in page.text
    assert "Amina" not in page.source
    page = egon.press("Godkend, og flyt sagen")
    assert "Reparationen er udført" in page.said
    assert amina(app).waiting == ()


def test_whoever_asked_may_only_withdraw(app: Flask, visit: Callable[..., Visitor]) -> None:
    where = asked(app, visit)
    ditte = visit("ditte")
    page = ditte.get(where)
    assert "Godkend, og flyt" not in page.text
    assert ditte.post(where, {"act": "agree"}).status in {400, 403}
    ditte.get(where)
    page = ditte.press("Træk det tilbage")
    assert "trukket tilbage" in page.said


def test_a_no_needs_words(app: Flask, visit: Callable[..., Visitor]) -> None:
    where = asked(app, visit)
    egon = visit("egon")
    egon.get(where)
    page = egon.press("Sig nej", {"reason": ""})
    assert page.status == 422
    page = egon.press("Sig nej", {"reason": "Vurderingen mangler på sagen"})
    assert "afvist" in page.said


def test_others_see_nothing_of_it(app: Flask, visit: Callable[..., Visitor]) -> None:
    where = asked(app, visit)
    assert visit("carla").get(where).status == 403


@pytest.mark.parametrize("act", [{}, {"act": ""}, {"act": "Refuse", "reason": "Nej, det mangler"}])
def test_nothing_is_taken_for_a_yes_but_a_yes(app: Flask, visit: Callable[..., Visitor], act: dict[str, str]) -> None:
    where = asked(app, visit)
    egon = visit("egon")
    egon.get(where)
    token = egon.page.doc.xpath("//input[@name='csrf_token']/@value")[0]
    assert egon.post(where, {"csrf_token": token, **act}).status == 400
    assert len(amina(app).waiting) == 1
