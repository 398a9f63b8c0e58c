"""The button on a stuck case's page: for its owner and team leader, once there is something to try again."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.errors import EngineFault
from processes.motion.note_fault import note_fault
from processes.records import Case, Condition
from processes.store.transaction import read_only, transaction
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]


def stuck(app: Flask) -> Case:
    """A case whose automatic step was given up."""
    case = the_case(app)
    with transaction(app.extensions["database"]) as tx:
        note_fault(tx, case.id, EngineFault("promise_given_up", "letter", kind="connector.call"))
    return case


def again(visitor: Visitor, case: Case) -> Page:
    """Ask for it, whether there is a button or not."""
    visitor.get("/")
    token = visitor.page.button("Log af")[1]["csrf_token"]
    return visitor.post(f"/cases/{case.id}/again", {"csrf_token": token})


def test_the_team_leader_reads_why_and_sets_it_going_again(app: Flask, visit: Enter) -> None:
    case = stuck(app)
    ditte = visit("ditte")
    page = ditte.get(f"/cases/{case.id}")
    assert "Et automatisk trin er prøvet mange gange uden held." in page.text
    page = ditte.press("Prøv igen")
    assert (page.status, "Sagen er i gang igen." in page.source) == (200, True)
    assert "Prøv igen" not in page.text
    with read_only(app.extensions["database"]) as tx:
        assert tx.find(Case, case.id).condition == Condition.RUNNING


def test_a_caseworker_sees_that_it_stands_and_may_not(app: Flask, visit: Enter) -> None:
    case = stuck(app)
    astrid = visit("astrid")
    page = astrid.get(f"/cases/{case.id}")
    assert ("gået i stå" in page.text, "Prøv igen" in page.text) == (True, False)
    assert again(astrid, case).status == 403


def test_a_case_that_runs_says_so(app: Flask, visit: Enter) -> None:
    page = again(visit("ditte"), the_case(app))
    assert (page.status, "er ikke gået i stå" in page.text) == (409, True)


def test_the_owner_sets_it_going_from_a_list_that_names_no_citizen(app: Flask, visit: Enter) -> None:
    case = stuck(app)
    egon = visit("egon")
    page = egon.get("/cases/stopped")
    assert (page.status, case.number in page.text, "Send svar" in page.text) == (200, True, True)
    assert not any(name in page.text for name in ("Amina", "Zeynep", "Rasmus Sørensen", "Piotr", "Mette"))
    page = egon.press(f"Prøv igen: {case.number}")
    assert (page.address, "Ingen af dine sager er gået i stå." in page.text) == ("/cases/stopped", True)


def test_a_stopped_case_names_its_step_as_a_person_does(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    with transaction(app.extensions["database"]) as tx:
        note_fault(tx, case.id, EngineFault("engine_no_way", "grant"))
    ditte = visit("ditte")
    for address in (f"/cases/{case.id}", "/cases/stopped"):
        assert "Sagen kan ikke gå videre fra »Bevilges?«: ingen af vejene passer" in ditte.get(address).text


def test_a_stopped_case_tells_what_has_no_name_by_where_it_stands(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    with transaction(app.extensions["database"]) as tx:
        note_fault(tx, case.id, EngineFault("engine_expression", "flow_assessed", expression="x"))
    ditte = visit("ditte")
    place = "pilen fra »Vurdér ansøgning« til »Bevilges?«"
    for address in (f"/cases/{case.id}", "/cases/stopped"):
        assert f"Sagen kan ikke gå videre fra {place}: udtrykket »x«" in ditte.get(address).text
    assert "Pilen fra »Vurdér ansøgning«" in ditte.get("/cases/stopped").text
    assert f"Sagen gik i stå ved {place}" in ditte.get(f"/cases/{case.id}").text
