"""When an act on a task is refused: the same page again with what was typed, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes import clock
from processes.audit.kinds import TaskHanded, TimerFired
from processes.audit.trail import record
from processes.cases.cancel import cancel
from processes.motion.move import lock, move
from processes.motion.moving import Cause
from processes.records import Case, Person, Task
from processes.store.transaction import transaction
from processes.tasks.drafts import Writing
from processes.tasks.save_answers import save_answers
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


def test_a_task_whose_time_ran_out_says_when_and_what_to_do(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as tx:
        task = tx.find(Task, address.split("/")[2])
        task.condition, task.completed_at = "withdrawn", clock.now()
        record(tx, None, TimerFired(task.case_id, "late", "2026-03-02"))
    page = astrid.post(address, fields)
    assert page.status == 409
    assert "Tiden løb ud i dag kl. 8.00, og sagen gik videre uden opgaven" in page.text
    assert "Skrevet, mens noget andet skete" in page.text


def test_a_case_somebody_stopped_says_who_did(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as tx:
        case = tx.find(Task, address.split("/")[2]).case_id
        ditte = tx.session.query(Person).filter_by(login="ditte").one()
        cancel(tx, ditte, case, "moved")
    page = astrid.post(address, fields)
    assert page.status == 409
    assert "Ditte førte sagen en anden vej" in page.text
    assert "Skrevet, mens noget andet skete" in page.text


def test_what_the_case_knows_was_corrected_meanwhile_and_both_texts_are_shown(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as tx:
        task = tx.find(Task, address.split("/")[2])
        ditte = tx.session.query(Person).filter_by(login="ditte").one()
        move(tx, lock(tx, task.case_id), lambda run: run.correct({"amount": 900}), cause=Cause("corrected"), by=ditte)
        record(tx, ditte, TaskHanded(task.case_id, task.id, task.element, ditte.id))
    page = astrid.post(address, {**fields, "amount": "450"})
    assert page.status == 409
    assert "Ditte rettede et felt, mens du skrev" in page.text
    assert page.words("//*[@id='two']//span[@class='ag-said']") == ["450", "900"]
    page = astrid.press("Fortsæt med det, jeg valgte", {"_pick.amount": "known"})
    assert page.doc.xpath("//input[@name='amount']/@value") == ["900"]
    assert page.words("//textarea") == ["Skrevet, mens noget andet skete"]
    assert "Du færdiggjorde" in astrid.press("Færdiggør").said


def test_a_form_from_before_the_last_sign_in_comes_again_as_it_was_typed(visit: Enter) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    page = astrid.post(address, {**fields, "csrf_token": "from before"})
    assert page.status == 400
    assert "Du har logget på igen" in page.text
    assert page.words("//textarea") == ["Skrevet, mens noget andet skete"]
    assert "Du færdiggjorde" in astrid.press("Færdiggør").said


def test_a_fault_of_ours_brings_the_form_again_and_keeps_what_was_typed(
    app: Flask, visit: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with monkeypatch.context() as broken:
        broken.setattr("webapp.inbox.finish.complete", lambda *_: 1 / 0)
        page = astrid.post(address, fields)
    assert page.status == 500
    assert "Noget gik galt hos os" in page.text
    assert page.words("//textarea") == ["Skrevet, mens noget andet skete"]
    assert "Skrevet, mens noget andet skete" in visit("astrid").get(address.removesuffix("/complete")).source
    assert "Du færdiggjorde" in astrid.press("Færdiggør").said


def test_when_not_even_the_page_can_be_made_what_was_typed_is_still_shown(
    app: Flask, visit: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with monkeypatch.context() as broken:
        for name in ("finish.complete", "again.page"):
            broken.setattr(f"webapp.inbox.{name}", lambda *_: 1 / 0)
        page = astrid.post(address, fields)
    assert page.status == 500
    assert "Skrevet, mens noget andet skete" in page.text


def test_what_was_written_elsewhere_is_not_lost_by_completing_and_both_texts_are_shown(
    app: Flask, visit: Enter
) -> None:
    astrid = visit("astrid")
    address, fields = filled(astrid)
    with transaction(app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login="astrid").one()
        task = tx.find(Task, address.split("/")[2])
        save_answers(tx, person, task.id, {"granted": ["true"], "reason": ["Skrevet hjemmefra"]}, Writing(0, "home"))
    page = astrid.post(address, fields)
    assert page.status == 409
    shown = " ".join(page.doc.xpath("//*[@id='two']")[0].itertext())
    assert "Skrevet hjemmefra" in shown
    assert "Skrevet, mens noget andet skete" in shown
    done = astrid.press("Færdiggør", {"_pick.reason": "draft"})
    assert "Du færdiggjorde" in done.said
    with transaction(app.extensions["database"]) as tx:
        assert (tx.find(Task, task.id).answers or {})["reason"] == "Skrevet hjemmefra"
