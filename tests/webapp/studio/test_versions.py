"""The versions of a process through the door: listed, restored, retired and taken up again."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from flask import Flask

from processes import clock
from processes.records import Version
from processes.store.transaction import transaction
from tests.webapp.studio.reviewed import forced
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
WHY = "Reglerne er faldet bort."


def test_everybody_reads_the_list_and_only_the_owner_changes_it(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get("/processes/review/versions")
    assert (page.status, "Version 1" in page.text, "Tag processen ud af brug" in page.text) == (200, True, False)
    assert astrid.follow("Version 1").address == "/processes/review/versions/1"
    assert forced(astrid, "/processes/review/retire", why=WHY).status == 403
    assert visit("egon").get("/processes/review/versions/7").status == 404


def test_the_year_of_an_older_version_stands_once(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Version).one().published_at = datetime(2024, 1, 1, 0, 30, tzinfo=clock.COPENHAGEN)
    for page in ("/processes/review/versions", "/processes/review"):
        told = visit("astrid").get(page).text
        assert re.findall(r"[a-z]+ 202[34]|202[34]", told) in (["jan 2024"], ["januar 2024"]), page


def test_a_process_is_retired_with_a_reason_everybody_reads_and_taken_up(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/processes/review/versions")
    page = egon.press("Tag processen ud af brug", {"why": "nej"})
    assert (page.status, "Skriv hvorfor (mindst 10 tegn)" in page.text) == (422, True)
    assert egon.press("Tag processen ud af brug", {"why": WHY}).said.startswith("Processen er taget ud af brug")
    assert WHY in visit("astrid").get("/processes/review/versions").text
    assert egon.press("Tag processen i brug igen").said == "Processen er i brug igen."


def test_the_only_version_is_not_retired(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/processes/review/versions")
    page = forced(egon, "/processes/review/versions/1/retire", why=WHY)
    assert (page.status, "Tag hele processen ud af brug i stedet" in page.text) == (409, True)
    egon.get("/processes/review/versions")
    page = forced(egon, "/processes/review/versions/1/retire", why="nej")
    assert page.status == 422


def test_an_older_version_becomes_a_draft(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/processes/review/versions")
    page = forced(egon, "/processes/review/versions/1/restore")
    assert page.h1 == "Tilbage til version 1 Ansøgning"
    assert "Intet i brug er ændret" in page.said


def test_the_portal_says_that_a_process_is_retired(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/processes/review/versions")
    egon.press("Tag processen ud af brug", {"why": WHY})
    page = visit("astrid").get("/processes/review")
    assert "Processen blev taget ud af brug" in page.text
    assert WHY in page.text


def test_a_number_no_version_can_have_is_not_found(visit: Enter) -> None:
    for number in (99, 2147483648):
        assert visit("egon").get(f"/processes/review/versions/{number}").status == 404
