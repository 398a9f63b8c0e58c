"""When reporting is refused: the same form again."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Subscription
from processes.store.transaction import read_only
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_wrong_answers_to_the_start_form_come_again_at_the_same_address(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/cases/start/review/start")
    page = astrid.press("Start sagen", {"citizen_cpr": "7203822766", "received": "den første"})
    assert (page.status, page.address) == (422, "/cases/start/review/start")
    assert 'value="den første"' in page.source


def test_other_refusals_are_a_plain_page(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}")
    astrid.follow("Stop sagen")
    page = astrid.press("Stop sagen", {"reason": "because"})
    assert page.status == 422
    assert "Vælg en af grundene" in page.text


def test_a_report_with_its_form_comes_again_when_answers_are_wrong(app: Flask, visit: Enter) -> None:
    """The sample process asks nothing here; the page is the same with a form, so it is asked for its own refusal."""
    astrid = visit("astrid")
    case = the_case(app)
    with read_only(app.extensions["database"]) as tx:
        waiting = tx.session.query(Subscription).filter_by(case_id=case.id).one()
    page = astrid.get(f"/cases/{case.id}/report/{waiting.id}")
    assert page.status == 200
    assert "Der spørges ikke om mere" in page.text
