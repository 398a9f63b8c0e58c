"""A whole case is put together through the door: for whom, without what, and then one PDF among the documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.records import Document, Entry, Promise
from processes.store.transaction import read_only
from tests.situations import YES
from tests.webapp.cases.test_papers import a_letter
from tests.webapp.cases.test_routes import the_case
from tests.webapp.inbox.test_routes import count, open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_small_case_is_there_at_once_and_fetched_as_one_pdf(app: Flask, visit: Enter) -> None:
    a_letter(app)
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/print")
    page = astrid.press("Saml sagen", {"purpose": "party", "locale": "da"})
    assert ("ligger under dokumenter" in page.said, "Sagens akter" in page.text) == (True, True)
    with read_only(app.extensions["database"]) as tx:
        kept = tx.session.query(Document).filter_by(kind="case_print").one()
        entry = tx.session.query(Entry).filter_by(kind="CasePrinted").one()
    assert entry.facts == {"purpose": "party", "left_out": [], "document": str(kept.id)}
    answer = astrid.client.get(f"/cases/{case.id}/documents/{kept.id}.pdf")
    assert (answer.mimetype, answer.data[:5], b"/EmbeddedFile" in answer.data) == ("application/pdf", b"%PDF-", True)


def test_nothing_is_put_together_without_saying_for_whom(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}/print")
    page = astrid.press("Saml sagen")
    assert (page.status, "Vælg, hvem sagen samles til." in page.text) == (422, True)
    assert count(app, "CasePrinted") == 0


def test_nothing_is_left_out_without_its_ground(app: Flask, visit: Enter) -> None:
    address = a_letter(app)
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/notes")
    astrid.press("Gem notatet", {"words": "Spørg juristen.", "internal": "on"})
    astrid.get(f"/cases/{case.id}/print")
    chosen = {"purpose": "party", "internal": "on", "paper": address[-36:]}
    page = astrid.press("Saml sagen", chosen)
    assert (page.status, page.text.count("Vælg den bestemmelse")) == (422, 2)
    page = astrid.press("Saml sagen", {**chosen, "internal_ground": "internal", "papers_ground": "others"})
    assert "ligger under dokumenter" in page.said
    with read_only(app.extensions["database"]) as tx:
        entry = tx.session.query(Entry).filter_by(kind="CasePrinted").one()
    assert entry.facts["left_out"] == ["internal:internal", f"{address[-36:]}:others"]


def test_a_large_case_is_promised(app: Flask, visit: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("processes.cases.print_content.LARGE", 0)
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(open_task(astrid, "Amina"))
    astrid.press("Færdiggør", YES)
    astrid.get(f"/cases/{case.id}/print")
    page = astrid.press("Saml sagen", {"purpose": "court"})
    assert "samles i baggrunden" in page.said
    with read_only(app.extensions["database"]) as tx:
        promised = tx.session.query(Promise).filter_by(kind="case.print").one()
    assert promised.facts["file"]["number"] == case.number


def test_only_the_caseworker_and_her_leader_do_so(app: Flask, visit: Enter) -> None:
    case = the_case(app)
    assert visit("bo").get(f"/cases/{case.id}/print").status == 403
    assert visit("ditte").get(f"/cases/{case.id}/print").status == 200
