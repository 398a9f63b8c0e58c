"""A team leader offers times, the caseworker books one, and it is moved, cancelled or marked as missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from processes import clock
from processes.store.transaction import transaction
from tests.booking_process import a_case_to_book
from tests.parties import cast_of
from tests.slots import NINE, offered, slots
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
OFFER = {
    "weekdays": ["0", "1"],
    "begins": "9.00",
    "ends": "11.00",
    "minutes": "60",
    "seats": "1",
    "form": "",
    "room": "",
}


@pytest.fixture
def to_book(app: Flask) -> dict[str, Any]:
    """A case to be booked, and Monday at nine and at ten on offer."""
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        offered(tx, cast)
        case, task = a_case_to_book(tx, cast)
        return {"case": case.id, "number": case.number, "task": task.id, "team": cast.north.id}


def all_slots(app: Flask) -> list[Any]:
    with transaction(app.extensions["database"]) as tx:
        return [(one.starts_at, one.case_id, one.no_show_at) for one in slots(tx)]


def test_a_leader_offers_times_in_the_week_she_looks_at(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    ditte.get("/booking")
    ditte.follow("Ugen efter")
    page = ditte.press("Opret tiderne", OFFER)
    assert "Der er oprettet 4 tider." in page.said
    assert page.text.count("ledig") >= 4
    assert [one[0] for one in all_slots(app)][:2] == [NINE, NINE + timedelta(hours=1)]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"begins": "kvart i"}, "Skriv et klokkeslæt"),
        ({"minutes": "x"}, "En samtale skal vare mellem 10 og 240 minutter"),
        ({"weekdays": []}, "Vælg mindst én dag"),
        ({"ends": "8.00"}, "Sluttiden skal være efter"),
    ],
)
def test_what_cannot_be_offered_is_told_and_kept(visit: Enter, wrong: dict[str, Any], told: str) -> None:
    ditte = visit("ditte")
    ditte.get("/booking")
    page = ditte.press("Opret tiderne", {**OFFER, "room": "Lokale 9", **wrong})
    assert page.status == 422
    assert any(told in fault for fault in page.faults)
    assert page.doc.xpath("//input[@name='room']/@value") == ["Lokale 9"]


def test_the_booking_form_shows_the_free_times_and_holds_the_chosen_one(
    app: Flask, visit: Enter, to_book: dict[str, Any]
) -> None:
    astrid = visit("astrid")
    page = astrid.get(f"/tasks/{to_book['task']}")
    assert page.doc.xpath("//input[@type='radio' and @name='slot']/@value") == [
        "09.03.2026 kl. 9.00",
        "09.03.2026 kl. 10.00",
        "_other",
    ]
    page = astrid.press("Færdiggør", {"slot": ["09.03.2026 kl. 9.00"], "form": ["telefon"]})
    assert page.status == 200
    assert all_slots(app)[0][1] == to_book["case"]
    page = astrid.get(f"/tasks/{to_book['task']}")
    assert "mandag 9. marts kl. 9.00" in page.source
    assert astrid.follow("Flyt eller aflys").h1 == "mandag 9. marts kl. 9.00"
    assert "Tid booket" in astrid.get(f"/cases/{to_book['case']}").text


def test_another_time_is_typed_with_its_reason(app: Flask, visit: Enter, to_book: dict[str, Any]) -> None:
    astrid = visit("astrid")
    astrid.get(f"/tasks/{to_book['task']}")
    other = {"slot": ["_other"], "_other.slot": ["10.03.2026 kl. 13.00"], "form": ["telefon"]}
    page = astrid.press("Færdiggør", other)
    assert page.status == 422
    assert any("Der er ledige tider" in fault for fault in page.faults)
    assert page.doc.xpath("//input[@name='_other.slot']/@value") == ["10.03.2026 kl. 13.00"]
    page = astrid.press("Færdiggør", {**other, "_slot_reason": ["Tolken kan kun tirsdag"]})
    assert page.status == 200
    assert len([one for one in all_slots(app) if one[1] == to_book["case"]]) == 1


def test_a_time_is_booked_by_hand_moved_cancelled_and_taken_back(
    app: Flask, visit: Enter, to_book: dict[str, Any]
) -> None:
    ditte = visit("ditte")
    ditte.get(f"/booking/{to_book['team']}?week=2026-W11")
    ditte.follow("kl. 9.00")
    page = ditte.press("Book tiden", {"number": "findes ikke"})
    assert page.status == 422
    page = ditte.press("Book tiden", {"number": to_book["number"]})
    assert "Bent Bo" in page.text
    ditte.follow("kl. 9.00")
    page = ditte.press("Flyt samtalen", {"slot": ["09.03.2026 kl. 10.00"]})
    assert "flyttet til" in page.said
    assert [one[1] for one in all_slots(app)] == [None, to_book["case"]]
    ditte.follow("kl. 10.00")
    page = ditte.press("Aflys samtalen")
    assert "aflyst" in page.said
    ditte.follow("kl. 10.00")
    page = ditte.press("Tag tiden tilbage")
    assert "udbydes ikke mere" in page.said
    assert len(all_slots(app)) == 1


def test_who_did_not_come_is_marked_after_the_time(app: Flask, visit: Enter, to_book: dict[str, Any]) -> None:
    ditte = visit("ditte")
    ditte.get(f"/booking/{to_book['team']}?week=2026-W11")
    ditte.follow("kl. 9.00")
    ditte.press("Book tiden", {"number": to_book["number"]})
    with clock.frozen(NINE + timedelta(minutes=20)):
        ditte.get(f"/booking/{to_book['team']}?week=2026-W11")
        ditte.follow("Bent Bo")
        page = ditte.press("Der kom ingen")
        assert "noteret" in page.said
        assert "udeblev" in page.text
    assert isinstance(all_slots(app)[0][2], datetime)


def test_a_stranger_sees_no_week(visit: Enter, to_book: dict[str, Any]) -> None:
    assert visit("carla").get(f"/booking/{to_book['team']}").status == 403


def test_whoever_has_no_team_is_told_so(visit: Enter) -> None:
    assert "ikke i et team" in visit("egon").get("/booking").text


def test_what_no_page_sends_is_refused_and_a_far_week_is_this_one(to_book: dict[str, Any], visit: Enter) -> None:
    ditte = visit("ditte")
    for week in ("9999-W52", "0001-W01"):
        assert ditte.get(f"/booking/{to_book['team']}?week={week}").status == 200
        assert ditte.page.doc.xpath("//form[contains(@action, '/booking/')]")
    address = f"/booking/{to_book['team']}?week=2026-W11"
    ditte.get(address)
    _, fields = ditte.page.button("Opret tiderne")
    assert ditte.post(f"/booking/{to_book['team']}", {"csrf_token": fields["csrf_token"]}).status == 422
