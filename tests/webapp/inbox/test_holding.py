"""Handing over, following up, hurrying, asking and the next one, through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Person, Task
from processes.store.transaction import read_only
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def key_of(app: Flask, login: str) -> str:
    """The id of this person."""
    with read_only(app.extensions["database"]) as tx:
        return str(tx.session.query(Person.id).filter_by(login=login).scalar())


def test_a_task_is_handed_over_with_a_word(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Overdrag …")
    astrid.press("Overdrag opgaven", {"to": key_of(app, "bo"), "note": "Hun vil helst ringes op."})
    page = bo.get(open_task(bo, "Amina"))
    assert "Astrid overdrog opgaven til Bo" in page.text
    assert "Hun vil helst ringes op." in page.text


def test_a_task_put_off_leaves_the_list_and_stands_on_the_other(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Piotr"))
    astrid.follow("Følg op …")
    page = astrid.press("Følg op den dag", {"near": "2026-03-03"})
    assert "Der følges op på »Vurdér ansøgning« tirsdag 3. marts" in page.said
    assert "Piotr" not in page.tasks
    assert astrid.get("/tasks?list=follow_up").tasks == ["Piotr"]


def test_beyond_the_legal_day_the_page_asks_why_and_keeps_what_was_typed(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Piotr"))
    astrid.follow("Følg op …")
    page = astrid.press("Følg op den dag", {"on": "2026-03-20"})
    assert page.status == 422
    assert page.faults == [
        "Dagen ligger efter lovfristen torsdag 5. marts. Skriv hvorfor, eller vælg en tidligere dag."
    ]
    assert page.doc.xpath("//input[@id='on']/@value") == ["2026-03-20"]
    assert "Der følges op" in astrid.press("Følg op den dag", {"note": "Borgeren er indlagt"}).said


def test_high_priority_needs_a_reason_and_is_told_on_the_task(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Høj prioritet …")
    assert astrid.press("Sæt høj prioritet").faults == ["Skriv et par ord om hvorfor."]
    page = astrid.press("Sæt høj prioritet", {"note": "Huslejen forfalder fredag"})
    assert "har nu høj prioritet" in page.said
    assert "Huslejen forfalder fredag" in page.text
    astrid.follow("Almindelig prioritet …")
    assert "almindelig prioritet" in astrid.press("Sæt almindelig prioritet").said


def test_a_colleague_is_asked_answers_and_is_off_it(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Bed en kollega om hjælp …")
    page = astrid.press("Spørg din kollega", {"to": key_of(app, "bo"), "note": "Kan du ringe til lægen?"})
    assert "Bo er bedt om hjælp." in page.text
    assert bo.get("/tasks").tasks == ["Amina"]
    page = bo.get(open_task(bo, "Amina"))
    assert "Kan du ringe til lægen?" in page.text
    page = bo.press("Send svaret", {"note": "Attesten kommer tirsdag."})
    assert page.tasks == []
    page = astrid.get(open_task(astrid, "Amina"))
    assert "Attesten kommer tirsdag." in page.text
    assert "Bo har svaret." in page.text


def test_a_question_is_taken_back(app: Flask, visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Bed en kollega om hjælp …")
    astrid.press("Spørg din kollega", {"to": key_of(app, "bo"), "note": "Kan du ringe?"})
    assert "er taget tilbage" in astrid.press("Tag spørgsmålet tilbage").said
    assert bo.get("/tasks").tasks == []


def test_the_next_task_is_taken_and_opened_and_then_there_is_none(app: Flask, visit: Enter) -> None:
    bo = visit("bo")
    bo.get("/tasks")
    page = bo.press("Giv mig den næste")
    assert "er den næste" in page.said
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Task).filter_by(assignee_id=key_of(app, "bo")).count() == 1
    bo.get("/tasks")
    assert "Der er ingen ledige opgaver" in bo.press("Giv mig den næste").said
