"""Skipping and adding a step on the screen."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.cases.acting import amina
from tests.webapp.visitor import Visitor


def test_a_skip_says_what_it_sets_off_and_waits_for_the_leader(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, case = visit("astrid"), amina(app)
    page = visitor.get(f"/cases/{case.id}/skip/{case.step}")
    assert "Send svar" in page.text
    assert "Oplysningerne ligger allerede på sagen (Prøveloven § 2)" in page.text
    page = visitor.press("Bed teamlederen godkende", {"reason": "kort"})
    assert (page.status, len(page.faults)) == (422, 2)
    page = visitor.press(
        "Bed teamlederen godkende", {"ground": "ground_known", "reason": "Alt ligger i sagen fra sidste år"}
    )
    assert "venter på godkendelse" in page.said
    ditte = visit("ditte")
    ditte.get(f"/cases/second/deviation/{amina(app).waiting[0]}")
    page = ditte.press("Godkend, og spring trinnet over")
    assert "sprunget over" in page.said


def test_a_step_is_asked_for_with_group_and_day(app: Flask, visit: Callable[..., Visitor]) -> None:
    visitor, case = visit("astrid"), amina(app)
    visitor.get(f"/cases/{case.id}/add/{case.step}")
    page = visitor.press("Bed teamlederen godkende", {"due_day": "2026-01-01"})
    assert (page.status, len(page.faults)) == (422, 5)
    given = {
        "title": "Ring til lægen",
        "group": "sygedagpengecentret",
        "due_day": "2026-03-06",
        "ground": "ground_citizen",
        "reason": "Borgeren har bedt os om at ringe",
    }
    page = visitor.press("Bed teamlederen godkende", given)
    assert "venter på godkendelse" in page.said
    ditte = visit("ditte")
    ditte.get(f"/cases/second/deviation/{amina(app).waiting[0]}")
    page = ditte.press("Godkend, og tilføj trinnet")
    assert "Trinnet er tilføjet" in page.said
    assert "Ring til lægen" in page.text


def test_a_step_the_case_has_left_is_told(app: Flask, visit: Callable[..., Visitor]) -> None:
    assert visit("astrid").get(f"/cases/{amina(app).id}/skip/999").status == 409


def test_an_added_step_is_a_task_like_any_other_and_its_note_stands_on_the_case(
    app: Flask, visit: Callable[..., Visitor]
) -> None:
    test_a_step_is_asked_for_with_group_and_day(app, visit)
    astrid, case = visit("astrid"), amina(app)
    astrid.get(f"/cases/{case.id}")
    page = astrid.follow("Ring til lægen")
    assert page.h1 == "Ring til lægen"
    assert "Ansøgeren har bedt om det" in page.text
    page = astrid.press("Færdiggør", {"extraNote": "Lægen svarer på torsdag"})
    assert "Ring til lægen" in page.said
    page = astrid.get(f"/cases/{case.id}")
    assert "Lægen svarer på torsdag" in page.text
    assert "Ring til lægen" in " ".join(page.words("//*[@id='timeline']"))
    assert "_extra" not in page.text
