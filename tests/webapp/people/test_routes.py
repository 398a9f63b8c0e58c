"""Absence through the door: registered, stood in for, ended, and read about."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.situations import YES
from tests.webapp.inbox.test_holding import key_of
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_astrid_is_away_and_bo_does_her_work_in_both_names(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get("/absences")
    astrid.follow("Registrér fravær")
    page = astrid.press(
        "Registrér fraværet", {"since": "2026-03-02", "until": "2026-03-06", "substitute": key_of(app, "bo")}
    )
    assert "Bo er stedfortræder og har fået besked." in page.said
    page = bo.get("/tasks")
    assert page.tasks == ["Rasmus", "Zeynep", "Amina", "Piotr"]
    assert "Astrid er fraværende. Du er stedfortræder i dag." in page.source
    page = bo.get(open_task(bo, "Amina"))
    assert "Astrid er væk, og du er stedfortræder." in page.text
    page = bo.press("Færdiggør »", YES)
    assert "Du færdiggjorde" in page.said
    page = astrid.get("/absences")
    page = astrid.press("Tilbage i dag")
    assert page.h1 == "Mens du var væk"
    assert "1 opgave er gjort" in page.text
    assert "Velkommen tilbage" in page.said
    assert bo.get("/tasks").tasks == []


def test_what_does_not_fit_is_said_at_its_field_and_kept(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/absences/new")
    page = astrid.press("Registrér fraværet", {"since": "2026-03-06", "until": "2026-03-02"})
    assert page.status == 422
    assert page.faults == ["Fraværet slutter, før det begynder. Ret den ene af datoerne."]
    assert page.doc.xpath("//input[@id='since']/@value") == ["2026-03-06"]


def test_the_leader_registers_changes_and_calls_off_for_her_team(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    ditte.get(f"/absences/new?person={key_of(app, 'bo')}")
    ditte.press("Registrér fraværet", {"since": "2026-03-09", "until": "2026-03-10"})
    page = ditte.get("/absences")
    assert "Bo" in page.text
    ditte.follow("Ret")
    page = ditte.press("Ret fraværet", {"until": "2026-03-11", "substitute": key_of(app, "astrid")})
    assert "Fraværet er ændret." in page.said
    assert "Fraværet er aflyst." in ditte.press("Aflys").said


def test_a_colleague_sees_nobody_elses_absence(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get("/absences/new")
    astrid.press("Registrér fraværet", {"since": "2026-03-02"})
    where = astrid.get("/absences").link("Se, hvad der er sket")
    assert bo.get(where).status == 403
    assert bo.get(f"/absences/new?person={key_of(app, 'astrid')}").status == 403
