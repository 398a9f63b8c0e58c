"""Cases that have ended, run again on a draft through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.cases.answer_call import answer_call, ask
from processes.records import Case, Person, Promise
from processes.store.secrets import CprSecret
from processes.store.transaction import transaction
from processes.tasks.complete import complete
from tests.drafts import DIAGRAM
from tests.situations import NO, held_by, review, the_task
from tests.webapp.studio.test_drafts import begin
from tests.webapp.studio.test_trying import save
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
WEEK = {"since": "2026-03-02", "until": "2026-03-08"}


def one_has_ended(app: Flask) -> str:
    """A case of Astrid's that ended with a letter; its number."""
    with transaction(app.extensions["database"]) as tx:
        astrid = tx.session.query(Person).filter_by(login="astrid").one()
        case = tx.session.query(Case).order_by(Case.number).first()
        assert case is not None
        complete(tx, astrid, held_by(tx, astrid, the_task(tx, case)).id, NO)
        call = tx.session.query(Promise).filter_by(case_id=case.id, kind="connector.call").one()
        asked = ask(tx, case.id, call.facts["step"], CprSecret(app.extensions["settings"].cpr_key))
        assert asked is not None
        answer_call(tx, asked, {}, ())
        return case.number


def test_what_would_have_gone_another_way_is_counted_and_led_to_its_cases(app: Flask, visit: Enter) -> None:
    number, egon = one_has_ended(app), visit("egon")
    address = begin(egon)
    said = ">granted</bpmn:conditionExpression>"
    save(app, address, review().content[DIAGRAM].replace(said, said.replace("granted<", "not(granted)<", 1)))
    egon.get(f"{address}/try/replay")
    assert "Kør afsluttede sager igen på kladden" in egon.page.text
    assert egon.press("Kør sagerne", {"since": "2026-01-01", "until": "2026-01-31"}).status == 422
    page = egon.press("Kør sagerne", WEEK)
    assert "Ansøgning" in page.h1
    assert "1 sag ville være gået en anden vej" in page.text, page.words("//main")[0][:900]
    egon.follow("Sagen ville ikke være endt")
    (shown,) = egon.page.words("//*[@id='cases']")
    assert "1 sag er ikke vist: du har ikke adgang til den." in shown
    assert number not in egon.page.text
    _works_on(app, "egon", number)
    egon.follow("Sagen ville ikke være endt")
    assert [one.text for one in egon.page.doc.xpath("//*[@id='cases']//a")] == [number]


def _works_on(app: Flask, login: str, number: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        case = tx.session.query(Case).filter_by(number=number).one()
        case.caseworker_id = tx.session.query(Person).filter_by(login=login).one().id


def test_a_draft_that_changes_nothing_changes_no_case(app: Flask, visit: Enter) -> None:
    one_has_ended(app)
    egon = visit("egon")
    address = begin(egon)
    egon.get(f"{address}/try/replay")
    egon.press("Kør sagerne", WEEK)
    assert "Alle sager, der kunne køres, gik, som de gik." in egon.page.text
    page = egon.press("Kør sagerne", {"since": "2026-03-08", "until": "2026-03-02"})
    assert page.status == 422
