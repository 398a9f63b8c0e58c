"""The deadlines of a draft through the door: a reminder changed, what would move told, another row taking over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.drafts import DIAGRAM
from tests.webapp.studio.test_drafts import begin
from tests.webapp.studio.test_texts import changed, standing
from tests.webapp.studio.test_trying import save
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
FILE = "deadlines.toml"


@pytest.fixture
def egon(visit: Enter) -> Visitor:
    return visit("egon")


def test_saving_the_page_unchanged_changes_nothing(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    before = standing(app, draft)
    egon.get(f"{draft}/deadlines")
    egon.follow("T1-01")
    page = egon.press("Gem fristen")
    assert page.status == 200
    assert changed(standing(app, draft), before) == {}


def test_a_reminder_is_added_and_changed(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/deadlines/T1-01")
    new = {"point.0.name": "reminder", "point.0.offset.0.number": "3", "point.0.offset.0.way": "before"}
    egon.press("Gem fristen", {**new, "point.0.at": "08:00"})
    assert 'points.reminder = { offset = "-P3D", at = "08:00" }' in standing(app, draft)[FILE]
    assert egon.page.address == f"{draft}/deadlines/T1-01"
    egon.press("Gem fristen", {"point.0.offset.0.number": "2"})
    assert 'points.reminder = { offset = "-P2D", at = "08:00" }' in standing(app, draft)[FILE]
    page = egon.get(f"{draft}/deadlines")
    assert "Påmindelse: 2 dage før fristen, kl. 8.00" in page.text
    assert "ændret her" in page.text


def test_what_would_move_is_told_and_nothing_is_kept(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    before = standing(app, draft)
    egon.get(f"{draft}/deadlines/T1-01")
    asked = {"length.number": "30", "how": "ALL_CASES_FROM_DATE", "begins": "2026-03-09"}
    page = egon.press("Se, hvad der flytter sig", asked)
    assert "5 får en anden dag." in page.text
    assert 'value="30"' in page.source
    assert changed(standing(app, draft), before) == {}
    page = egon.press("Gem fristen")
    assert page.address == f"{draft}/deadlines/T1-01/from-2026-03-09"
    assert 'transition = "ALL_CASES_FROM_DATE"' in standing(app, draft)[FILE]


def test_another_length_is_not_saved_before_one_has_said_for_whom(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/deadlines/T1-01")
    page = egon.press("Gem fristen", {"length.number": "30"})
    assert page.status == 422
    assert "Fristen løber i 5 sager" in page.text
    assert 'value="30"' in page.source
    page = egon.press("Se, hvad der flytter sig", {"length.number": "mange"})
    assert page.status == 422
    assert "er ikke en længde" in page.text


def test_a_deadline_is_added_and_taken_out(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/deadlines")
    egon.follow("En ny frist")
    page = egon.press("Gem fristen", {"id": "T1-02"})
    assert page.status == 422
    words = {
        f"{key}.{language}": "ord" for key in ("name", "statute", "start_name", "expiry") for language in ("da", "en")
    }
    page = egon.press(
        "Gem fristen", {**words, "length.number": "2", "binds": "authority", "mark": "D", "start": "received"}
    )
    assert page.address == f"{draft}/deadlines/T1-02"
    assert 'id = "T1-02"' in standing(app, draft)[FILE]
    egon.press("Tag den ud")
    assert "T1-02" not in standing(app, draft)[FILE]


def test_only_who_may_see_the_draft_reads_its_deadlines(egon: Visitor, visit: Enter) -> None:
    draft = begin(egon)
    assert visit("astrid").get(f"{draft}/deadlines").status == 403
    assert "Deadlines this process counts" in egon.get(f"/language/en?next={draft}/deadlines").text


def test_the_list_says_of_a_moment_that_the_diagram_does_nothing_then(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/deadlines/T1-01")
    new = {"point.0.name": "reminder", "point.0.offset.0.number": "3", "point.0.offset.0.way": "before"}
    egon.press("Gem fristen", {**new, "point.0.at": "08:00"})
    assert "kl. 8.00 (diagrammet gør intet da)" in egon.get(f"{draft}/deadlines").text
    with_timer = standing(app, draft)[DIAGRAM].replace(">P3D<", '>deadline("T1-01", "reminder")<')
    save(app, draft, with_timer.replace("timeDuration", "timeDate"))
    page = egon.get(f"{draft}/deadlines")
    assert "kl. 8.00" in page.text
    assert "diagrammet gør intet da" not in page.text
