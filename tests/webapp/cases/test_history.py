"""The timeline on a page of its own, through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.audit.kinds import TaskReleased
from processes.audit.trail import record
from processes.cases.story import PAGE
from processes.records import Person, Task
from processes.store.transaction import transaction
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_filter_is_an_address_and_stays_chosen(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    page = visit("astrid").get(f"/cases/{case.id}/timeline", query_string={"kind": "tasks", "since": "2026-03-01"})
    assert "Vurdér ansøgning" in page.text
    assert "Sagen begyndte" not in page.text
    assert page.doc.xpath("//input[@name='kind'][@checked]/@value") == ["tasks"]
    assert page.doc.xpath("//input[@name='since']/@value") == ["2026-03-01"]


def test_nothing_that_fits_shows_a_way_out(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get(f"/cases/{the_case(app).id}/timeline", query_string={"kind": "notes", "after": "nonsense"})
    assert "Intet passer til det, du valgte." in page.text
    assert "Sagen begyndte" in astrid.follow("Vis alt").text


def test_a_long_story_is_turned_page_by_page(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    with transaction(app.extensions["database"]) as tx:
        bo = tx.session.query(Person).filter_by(login="bo").one()
        task = tx.session.query(Task).filter_by(case_id=case.id).one()
        record(tx, bo, *(TaskReleased(case.id, task.id, task.element) for _ in range(PAGE)))
    astrid = visit("astrid")
    astrid.get(f"/cases/{case.id}/timeline", query_string={"kind": "tasks"})
    page = astrid.follow("Tidligere")
    assert ("Opgave: Vurdér ansøgning" in page.text, "Sagen begyndte" in page.text) == (True, False)
    assert "Opgave: Vurdér ansøgning" not in astrid.follow("Det nyeste").text


def test_who_has_seen_the_case_is_offered_to_its_leader_only(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    visit("bo").get(f"/cases/{case.id}")
    page = visit("ditte").get(f"/cases/{case.id}/timeline", query_string={"kind": "readings"})
    assert ("Læste sagen: arbejder på sagen" in page.text, "Hvem har set sagen" in page.text) == (True, True)
    page = visit("astrid").get(f"/cases/{case.id}/timeline", query_string={"kind": "readings"})
    assert ("Læste sagen" in page.text, "Hvem har set sagen" in page.text) == (False, False)
