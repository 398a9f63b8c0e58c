"""What is asked of the forecast: a term, and a draft of the process, by those who may see it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Person
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from tests.webapp.throughput.past import with_a_past
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def _a_draft(app: Flask) -> str:
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        return str(open_draft(tx, egon, "review", title="Rykker efter to dage").id)


def test_a_draft_may_be_asked_about_by_its_owner_alone(app: Flask, visit: Enter) -> None:
    with_a_past(app)
    draft = _a_draft(app)
    page = visit("egon").get(f"/figures/forecast?process=review&place=all&draft={draft}")
    assert page.status == 200
    assert "Rykker efter to dage" in page.said
    assert "ingen frist har en anden længde" in page.said
    leader = visit("ditte").get(f"/figures/forecast?process=review&place=all&draft={draft}")
    assert leader.status == 404
    assert visit("egon").get(f"/figures/forecast?place=all&draft={draft}").status == 404


def test_fewer_hands_are_answered_in_a_sentence(app: Flask, visit: Enter) -> None:
    with_a_past(app)
    page = visit("ditte").get("/figures/forecast?process=review&place=all&capacity=50&inflow=120")
    answers = page.words("//*[contains(@class, 'ag-answer')]//li")
    assert any("Sager, der afsluttes i de 13 uger" in one for one in answers)
