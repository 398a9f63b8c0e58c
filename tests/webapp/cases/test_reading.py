"""Reading a case is noted with what it was for; who does not work on it says so first."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Citizen, Entry
from processes.store.transaction import read_only, transaction
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def noted(app: Flask) -> list[tuple[bool, dict[str, object]]]:
    """Whether a task stands by each reading, and its facts, oldest first."""
    with read_only(app.extensions["database"]) as tx:
        rows = tx.session.query(Entry).filter_by(kind="CitizenSeen").order_by(Entry.id).all()
        return [(one.task_id is not None, one.facts) for one in rows]


def test_whoever_has_a_task_in_it_reads_it_for_that_task(app: Flask, visit: Enter) -> None:
    visit("astrid").get(f"/cases/{the_case(app).id}")
    assert noted(app) == [(True, {"page": "case"})]


def test_a_colleague_of_the_team_reads_it_for_her_work(app: Flask, visit: Enter) -> None:
    visit("bo").get(f"/cases/{the_case(app).id}")
    assert noted(app) == [(False, {"page": "case", "purpose": "work"})]


def test_an_auditor_says_what_for_once_and_then_reads_on(app: Flask, visit: Enter) -> None:
    frida, case = visit("frida"), the_case(app)
    page = frida.get(f"/cases/{case.id}")
    assert (page.status, "Hvad skal du bruge sagen til?" in page.text, "Amina" in page.source) == (200, True, False)
    assert noted(app) == []
    page = frida.get(f"/cases/{case.id}", query_string={"purpose": "audit"})
    assert "Amina Khan" in page.text
    assert "Amina Khan" in frida.get(f"/cases/{case.id}/notes").text
    assert [facts["purpose"] for _, facts in noted(app)] == ["audit", "audit"]


def test_a_purpose_for_one_case_is_none_for_another(app: Flask, visit: Enter) -> None:
    frida = visit("frida")
    frida.get(f"/cases/{the_case(app).id}", query_string={"purpose": "audit"})
    page = frida.get(f"/cases/{the_case(app, 'Mette Larsen').id}")
    assert "Hvad skal du bruge sagen til?" in page.text


def test_a_protected_citizens_case_stays_closed_whatever_is_stated(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        tx.session.query(Citizen).filter_by(name="Amina Khan").one().address_protected = True
    page = visit("frida").get(f"/cases/{the_case(app).id}", query_string={"purpose": "audit"})
    assert (page.status, "adresse er beskyttet" in page.text) == (403, True)
    assert noted(app) == []
