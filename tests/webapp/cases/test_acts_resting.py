"""Suspending and resuming on the screen: what it means first, what was typed kept, and what happened told."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor


def test_the_page_says_what_waits_and_what_does_not(app: Flask, visit: Callable[..., Visitor]) -> None:
    page = visit("astrid").get(f"/cases/{amina(app).id}/rest")
    assert "Vurdér ansøgning" in page.text
    assert "Lovens frister løber videre" in page.text
    assert "Svar på ansøgning" in page.text


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    visitor.get(f"/cases/{amina(app).id}/rest")
    page = visitor.press("Sæt sagen i bero", {"ground": "court", "reason": "kort", "look_on": "2026-01-01"})
    assert page.status == 422
    assert len(page.faults) == 2
    assert page.words("//textarea[@id='reason']") == ["kort"]
    assert amina(app).condition == "running"


def test_a_case_rests_and_goes_on(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    visitor.get(f"/cases/{amina(app).id}/rest")
    page = visitor.press("Sæt sagen i bero", {"ground": "court", "reason": "Retten skal afgøre det først"})
    assert "Fristerne løber" in page.said
    assert "Retten skal afgøre det først" in page.text
    now, turn, _ = page.words("//div[contains(@class, 'ag-now')]/div")
    assert "Sagen er sat i bero" in now
    assert "1 opgave venter" in now
    assert turn.startswith("Hvis turIngens")
    task = visitor.get(open_task(visitor, "Amina"))
    assert "Opgaven kan færdiggøres, når sagen er genoptaget" in task.text
    visitor.get(f"/cases/{amina(app).id}")
    visitor.follow("Genoptag sagen")
    page = visitor.press("Genoptag sagen")
    assert "Sagen er i gang igen" in page.said
    assert amina(app).condition == "running"


def test_a_colleague_is_told_who_may(app: Flask, visit: Callable[..., Visitor]) -> None:
    page = visit("bo").post(f"/cases/{amina(app).id}/rest", {"ground": "court", "reason": "Retten skal afgøre det"})
    assert page.status in {400, 403}
    assert amina(app).condition == "running"


def test_the_list_says_that_the_case_rests(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor = visit("astrid")
    assert "Sat i bero" not in visitor.get("/tasks").text
    visitor.get(f"/cases/{amina(app).id}/rest")
    visitor.press("Sæt sagen i bero", {"ground": "court", "reason": "Retten skal afgøre det først"})
    assert visitor.get("/tasks").words("//tr[contains(., 'Amina')]//*[contains(@class, 'ag-state--wait')]") == [
        "Sat i bero"
    ]
