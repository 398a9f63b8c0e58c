"""When an act on a task is refused: the same page again with what was typed, and why."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Case, Task
from processes.store.transaction import transaction
from tests.situations import YES
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def filled(visitor: Visitor) -> tuple[str, dict[str, list[str]]]:
    visitor.get(open_task(visitor, "Amina"))
    address, fields = visitor.page.button("Færdiggør")
    return address, {**fields, **YES, "reason": ["Skrevet, mens noget andet skete"]}


def test_a_task_that_changed_meanwhile_comes_again_with_what_was_typed(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as tx:
        tx.find(Task, address.split("/")[2]).priority = 5
    page = astrid.post(address, fields)
    assert page.status == 409
    assert "Opgaven er ændret" in page.text
    assert "Skrevet, mens noget andet skete" in page.source
    assert "Du færdiggjorde" in astrid.press("Færdiggør").said


def test_a_case_that_is_being_moved_this_instant_asks_to_try_again(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as other:
        case = other.find(Task, address.split("/")[2]).case_id
        other.session.query(Case).filter_by(id=case).with_for_update().one()
        page = astrid.post(address, fields)
    assert page.status == 409
    assert "flytter sagen lige nu" in page.text
    assert "Du færdiggjorde" in astrid.press("Færdiggør").said


def test_a_task_a_colleague_finished_keeps_ones_answers_to_copy(visit: Enter) -> None:
    astrid, also_astrid = visit("astrid"), visit("astrid")
    address, fields = filled(astrid)
    also_astrid.get(open_task(also_astrid, "Amina"))
    also_astrid.press("Færdiggør", {**YES, "reason": "Hurtigere"})
    page = astrid.post(address, fields)
    assert page.status == 409
    kept = dict(zip(page.words("//dl[@class='ag-kept']/dt"), page.words("//dl[@class='ag-kept']/dd"), strict=True))
    assert kept["Begrundelse"] == "Skrevet, mens noget andet skete"
    assert page.link("Se sagen").startswith("/cases/")


def test_a_task_handed_away_meanwhile_is_refused_with_who_may(visit: Enter) -> None:
    astrid, elsewhere = visit("astrid"), visit("astrid")
    address, fields = filled(astrid)
    elsewhere.get(open_task(elsewhere, "Amina"))
    elsewhere.press("Læg tilbage")
    page = astrid.post(address, fields)
    assert page.status == 403
    assert "den, der har opgaven" in page.text
    assert "Skrevet, mens noget andet skete" in page.text


def test_a_refused_claim_is_a_plain_page(visit: Enter) -> None:
    astrid = visit("astrid")
    task = open_task(astrid, "Amina")
    astrid.get(task)
    _, fields = astrid.page.button("Læg tilbage")
    bo = visit("bo")
    bo.get("/tasks")
    with bo.client.session_transaction() as session:
        assert session["person"]
    token = bo.page.button("Log af")[1]["csrf_token"]
    page = bo.post(f"{task}/claim", {**fields, "csrf_token": token})
    assert page.status == 409


def test_what_was_typed_is_a_draft_when_answers_are_missing(visit: Enter) -> None:
    astrid = visit("astrid")
    task = open_task(astrid, "Amina")
    astrid.get(task)
    page = astrid.press("Færdiggør", {"granted": "", "reason": "Skrevet uden scripts"})
    assert page.status == 422
    assert "Alt det andet er gemt" in page.text
    assert "Skrevet uden scripts" in astrid.get(task).source
