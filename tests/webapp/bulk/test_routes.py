"""Many tasks at once, without scripts."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Person, Task
from processes.store.transaction import read_only, transaction
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def _ticked(visitor: Visitor) -> list[str]:
    return [str(one) for one in visitor.page.doc.xpath("//input[@name='task']/@value")]


def _holders(app: Flask) -> list[str]:
    with read_only(app.extensions["database"]) as tx:
        rows = tx.session.query(Person.login).join(Task, Task.assignee_id == Person.id).order_by(Person.login)
        return [login for (login,) in rows]


def test_chosen_rows_are_handed_over_and_each_is_told_of(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    rows = _ticked(astrid)
    page = astrid.press("Overdrag …", {"task": rows[:3]})
    assert page.h1 == "Overdrag 3 opgaver"
    with read_only(app.extensions["database"]) as tx:
        bo = tx.session.query(Person.id).filter_by(login="bo").scalar()
    page = astrid.press("Overdrag 3 opgaver", {"to": str(bo)})
    assert page.said.startswith("3 er overdraget til Bo.")
    assert _holders(app) == ["astrid", "bo", "bo", "bo"]


def test_a_row_somebody_changed_meanwhile_is_named_and_the_others_are_done(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    rows = _ticked(astrid)
    with transaction(app.extensions["database"]) as tx:
        other = tx.session.query(Person).filter_by(login="bo").one()
        tx.session.query(Task).filter(Task.id == rows[0].partition(":")[0]).one().assignee_id = other.id
    page = astrid.press("Følg op …", {"task": rows})
    page = astrid.press("Følg op på 4 opgaver", {"on": "2026-03-03", "note": "ringer selv"})
    assert page.h1 == "3 opgaver følges op tirsdag 3. marts."
    assert page.words("//main//h2")[-1] == "1 blev ikke udført"


def test_nothing_chosen_is_said_so(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    page = astrid.press("Tag", {"task": []})
    assert page.status == 422
    assert "Vælg mindst én opgave i listen." in page.text


def test_a_day_that_is_missing_is_asked_for_again_with_the_rows_kept(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    rows = _ticked(astrid)
    astrid.press("Følg op …", {"task": rows})
    page = astrid.press("Følg op på 4 opgaver", {"on": ""})
    assert page.status == 422
    assert page.faults == ["Vælg den dag, du vil følge op."]
    assert _ticked(astrid) == rows


def test_steps_that_must_be_answered_one_by_one_are_not_completed_together(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    page = astrid.press("Færdiggør …", {"task": _ticked(astrid)})
    assert page.status == 422
    assert "Åbn den, og færdiggør den dér." in page.text


def test_what_astrid_did_is_not_bos_to_read(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    rows = _ticked(astrid)
    astrid.press("Følg op …", {"task": rows})
    page = astrid.press("Følg op på 4 opgaver", {"on": "2027-03-02"})
    assert page.address.startswith("/tasks/bulk/")
    assert visit("bo").get(page.address).status == 403


def test_a_row_that_is_none_is_passed_over(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    page = astrid.press("Følg op …", {"task": ["nonsense", *_ticked(astrid)[:1]]})
    assert page.h1 == "Følg op på 1 opgave"
