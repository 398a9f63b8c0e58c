"""The house's side: the desk where parties are helped, and links sent again or withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask

from processes.access.permissions import Role
from processes.parties.withdraw import withdraw
from processes.people.passwords import hashed
from processes.records import Case, Invitation, Task
from processes.store.transaction import read_only, transaction
from tests.cast import a_person, a_team
from tests.parties import cast_of
from tests.situations import YES
from tests.webapp.visitor import Visitor

Come = Callable[..., Any]
Enter = Callable[..., Visitor]


def a_receptionist(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        desk = a_team(tx, "reception", "modtagelsen", cast_of(tx).north.centre)
        a_person(tx, "rita", Role.CALL_CENTRE, teams=(desk,)).password_hash = hashed("en lang kode")


def test_the_desk_finds_the_case_and_fills_in_with_the_citizen(app: Flask, amina: Come, visit: Enter) -> None:
    her = amina()
    a_receptionist(app)
    rita = visit("rita")
    rita.get("/desk")
    page = rita.press("Find", {"q": "amina khan"})
    assert "Der ventes på 1 svar" in page.text
    rita.follow("Vurdér ansøgning")
    page = rita.press("Færdiggør", YES)
    assert page.status == 422
    assert any("Vælg, hvordan du har fået svaret" in fault for fault in page.faults)
    page = rita.press("Færdiggør", {**YES, "_channel": ["personligt"]})
    assert page.status == 200
    with read_only(app.extensions["database"]) as tx:
        done = tx.find(Task, her.task)
        assert (done.done_for, done.channel) == ("borger", "personligt")
    page = visit("astrid").get(f"/cases/{her.case}")
    assert "Udfyldt på vegne af borgeren (personligt) af Rita" in page.text


def test_the_desk_is_for_those_who_work_there(amina: Come, visit: Enter) -> None:
    amina()
    assert visit("astrid").get("/desk").status == 403


def test_the_caseworker_sees_the_link_sends_it_again_and_withdraws_it(app: Flask, amina: Come, visit: Enter) -> None:
    her = amina()
    astrid = visit("astrid")
    page = astrid.get(f"/tasks/{her.task}")
    assert "Linket er ved at blive sendt." in page.source
    astrid.follow("Send et nyt link")
    page = astrid.press("Send linket", {"email": "ikke en adresse", "phone": "12"})
    assert page.status == 422
    assert "Skriv en mailadresse" in page.text
    page = astrid.press("Send linket", {"email": "ny@borger.example", "phone": "00 00 99 99"})
    assert "ny@borger.example" in page.said
    assert her.browser.get(her.address).h1 == "Linket er trukket tilbage"
    page = astrid.press("Træk linket tilbage")
    assert "trukket tilbage" in page.said
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Invitation).filter_by(task_id=her.task, ended_at=None).count() == 0


def test_a_stranger_sends_no_link(app: Flask, amina: Come, visit: Enter) -> None:
    her = amina()
    assert visit("carla").get(f"/tasks/{her.task}/link").status == 403
    with read_only(app.extensions["database"]) as tx:
        assert tx.find(Case, her.case).is_open


def test_an_address_the_applicant_gave_is_confirmed_before_a_link_goes_there(
    app: Flask, amina: Come, visit: Enter
) -> None:
    her = amina()
    with transaction(app.extensions["database"]) as tx:
        withdraw(tx, cast_of(tx).astrid, her.task)
        tx.find(Task, her.task).group = "tillidsrepraesentant"
        tx.find(Case, her.case).facts = {
            "repName": "Pia Prøvesen",
            "repEmail": "pia@firma.example",
            "repPhone": "00 00 11 22",
        }
    astrid = visit("astrid")
    astrid.get(f"/tasks/{her.task}/link")
    page = astrid.press("Send linket")
    assert page.status == 422
    assert "Sæt kryds" in page.text
    astrid.press("Send linket", {"email": "pia@firma.example", "phone": "00 00 11 22", "confirmed": "yes"})
    with read_only(app.extensions["database"]) as tx:
        live = tx.session.query(Invitation).filter_by(task_id=her.task, ended_at=None).one()
        assert (live.email, live.hindrance) == ("pia@firma.example", None)
