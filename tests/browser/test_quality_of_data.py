"""Yasmin's Wednesday: what is wrong with the data, a sample of rulings, and what the citizens complain of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.webapp.throughput.flawed import fill

Walk = Callable[..., Any]


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_data_are_looked_at_and_mended(app: Flask, walk: Walk, language: str, width: int) -> None:
    fill(app)
    danish = language == "da"
    with walk(language, width=width) as ditte:
        ditte.sign_in("ditte")
        ditte.go("/figures/validity")
        expect(ditte.page.locator("figure svg").first).to_be_visible()
        ditte.look("quality-validity")
        ditte.page.click("dl.ag-figures a")
        ditte.look("quality-list")
        ditte.page.click("text=Rigtigt alligevel" if danish else "text=Right all the same")
        ditte.page.fill("textarea[name=reason]", "Aftalt med borgeren i dag.")
        ditte.look("quality-list-open")
        ditte.page.click("text=Gem begrundelsen" if danish else "text=Save the reason")
        expect(ditte.page.locator(".ag-empty")).to_be_visible()
        ditte.look("quality-list-empty")


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_a_sample_is_drawn_and_assessed(app: Flask, walk: Walk, language: str, width: int) -> None:
    fill(app)
    danish = language == "da"
    with walk(language, width=width) as ditte:
        ditte.sign_in("ditte")
        ditte.go("/figures/supervision")
        ditte.look("quality-supervision-empty")
        ditte.page.click("text=Træk lod" if danish else "text=Draw by lot")
        ditte.look("quality-sample")
        ditte.page.click("text=Afgørelse 1" if danish else "text=Ruling 1")
        ditte.page.click("main form button[type=submit]")
        ditte.look("quality-ruling-wrong")
        for point in ("basis", "facts", "hearing", "reasons", "plain", "guidance"):
            ditte.page.check(f"#{point}-yes", force=True)
        ditte.page.check("#time-no", force=True)
        ditte.page.fill("#note", "Fristen er ikke forklaret i brevet.")
        ditte.look("quality-ruling")
        ditte.page.click("main form button[type=submit]")
        ditte.page.click("text=Beslut en handling" if danish else "text=Decide on an action")
        ditte.page.fill("#what", "Gennemgå frister på teammødet, og ret brevet.")
        ditte.page.fill("#due", "2026-03-20")
        ditte.look("quality-action")
        ditte.page.click("text=Gem handlingen" if danish else "text=Save the action")
        ditte.look("quality-sample-after")
        ditte.go("/figures/supervision")
        ditte.look("quality-supervision")


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_complaints_are_read(app: Flask, walk: Walk, language: str, width: int) -> None:
    fill(app)
    with walk(language, width=width) as ditte:
        ditte.sign_in("ditte")
        ditte.go("/figures/complaints")
        expect(ditte.page.locator("figure svg").first).to_be_visible()
        ditte.look("quality-complaints")
