"""Supervision through the door: drawn once, assessed against the list, followed up; each look is in the trail."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.records import Entry, Supervision
from processes.store.transaction import read_only
from tests.webapp.throughput.flawed import fill
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
FINE = dict.fromkeys(("basis", "facts", "hearing", "reasons", "plain", "guidance"), "yes")


def _kinds(app: Flask) -> list[str]:
    with read_only(app.extensions["database"]) as tx:
        return list(tx.execute(select(Entry.kind).order_by(Entry.id)).scalars())


def test_a_sample_is_drawn_assessed_and_followed_up(app: Flask, visit: Enter) -> None:
    fill(app)
    ditte = visit("ditte", "da")
    ditte.get("/figures/supervision")
    page = ditte.press("Træk lod")
    assert "Stikprøven er trukket" in page.said
    assert page.h1.startswith("Stikprøve af afgørelser")
    assert len(page.words("//a[contains(., 'Vurdér')]")) == 7
    page = ditte.follow("Vurdér")
    assert page.h1 == "Afgørelse 1"
    page = ditte.press("Gem vurderingen", {**FINE, "time": "no"})
    assert page.status == 422
    assert page.faults == ["Skriv med mindst 10 tegn, hvad der ikke er i orden."]
    assert page.words("//input[@name='basis' and @checked]/following-sibling::label") == ["Ja"]
    page = ditte.press("Gem vurderingen", {**FINE, "time": "no", "note": "Fristen er ikke forklaret."})
    assert "1 punkt ikke i orden" in page.text
    page = ditte.press("Gem handlingen", {"what": "Kort", "due": ""})
    assert (page.status, len(page.faults)) == (422, 2)
    page = ditte.press("Gem handlingen", {"what": "Gennemgå frister på teammødet.", "due": "2026-03-20"})
    assert "Gennemgå frister på teammødet." in page.text
    page = ditte.press("Meld udført", {"effect": "Gennemgået. Brevet har nu et afsnit."})
    assert "Meldt udført" in page.said or "meldt udført" in page.said
    told = _kinds(app)
    for kind in ("SampleDrawn", "RulingLookedAt", "RulingAssessed", "SupervisionActionAdded", "SupervisionActionDone"):
        assert kind in told
    assert told.count("RulingLookedAt") == 2  # the page was shown twice


def test_nobody_draws_until_it_fits(app: Flask, visit: Enter) -> None:
    fill(app)
    ditte = visit("ditte", "en")
    ditte.get("/language/en?next=/figures/supervision")
    ditte.press("Draw by lot")
    ditte.get("/figures/supervision")
    page = ditte.press("Draw by lot")
    assert page.status == 409
    assert "cannot be drawn again" in page.text
    ditte.get("/figures/supervision")
    page = ditte.press("Draw by lot", {"until": "2026-03-02"})
    assert (page.status, page.faults) == (
        422,
        ["Choose a last day before today. A sample is drawn of days that are over."],
    )


def test_auditors_read_and_neither_draw_nor_open_a_ruling(app: Flask, visit: Enter) -> None:
    fill(app)
    ditte, frida = visit("ditte"), visit("frida")
    ditte.get("/figures/supervision")
    ditte.press("Træk lod")
    with read_only(app.extensions["database"]) as tx:
        key = tx.execute(select(Supervision.id)).scalar_one()
    page = frida.get(f"/figures/supervision/{key}")
    assert page.status == 200
    assert not page.words("//a[contains(., 'Vurdér')]")
    assert not page.words("//button[contains(., 'Gem handlingen')]")
    assert "Astrid" not in page.text  # whose rulings they are is not told
    assert not frida.get("/figures/supervision").words("//button[contains(., 'Træk lod')]")
    assert visit("astrid").get("/figures/supervision").status == 403
    assert visit("egon").get("/figures/supervision").status == 403
