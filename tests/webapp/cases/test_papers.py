"""Opening a document through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes import clock
from processes.records import Document
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import transaction
from tests.webapp.cases.test_routes import the_case
from tests.webapp.inbox.test_routes import count
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def a_letter(app: Flask) -> str:
    """A letter in the case's file; answers its address."""
    case = the_case(app)
    words = "Kære Amina\n\nVi har fået besked."
    kept = Files(app.extensions["settings"].files_dir).keep(words.encode())
    letter = Document(
        id=new_id(),
        case_id=case.id,
        key=f"test:{new_id()}",
        kind="letter",
        title_da="Vi har fået besked",
        title_en="We have been told",
        hash=kept,
        size=len(words.encode()),
        made_at=clock.now(),
    )
    with transaction(app.extensions["database"]) as tx:
        tx.add(letter)
    return f"/cases/{case.id}/documents/{letter.id}"


def test_a_colleague_opens_a_letter_from_the_case_and_that_is_noted(app: Flask, visit: Enter) -> None:
    address = a_letter(app)
    before = count(app, "DocumentSeen")
    astrid = visit("astrid")
    page = astrid.get(address)
    assert (page.status, "Kære Amina" in page.text) == (200, True)
    assert count(app, "DocumentSeen") == before + 1
    assert address in astrid.get(f"/cases/{the_case(app).id}").source


def test_a_stranger_opens_nothing(app: Flask, visit: Enter) -> None:
    assert visit("carla").get(a_letter(app)).status == 403


def test_a_document_of_another_case_is_not_there(app: Flask, visit: Enter) -> None:
    address = a_letter(app)
    assert visit("astrid").get(address[:-36] + str(new_id())).status == 404


def test_a_letter_is_fetched_as_pdf_and_that_is_noted(app: Flask, visit: Enter) -> None:
    address = a_letter(app)
    before = count(app, "DocumentSeen")
    page = visit("astrid").get(address)
    assert f"{address}.pdf" in page.source
    assert "Ikke sendt endnu" not in page.text
    answers = [visit("astrid").client.get(f"{address}.pdf") for _ in range(2)]
    assert {answer.status_code for answer in answers} == {200}
    assert answers[0].mimetype == "application/pdf"
    assert answers[0].data.startswith(b"%PDF-")
    assert answers[0].data == answers[1].data
    assert "Vi%20har%20f%C3%A5et%20besked.pdf" in answers[0].headers["Content-Disposition"]
    assert count(app, "DocumentSeen") == before + 3
    assert visit("carla").client.get(f"{address}.pdf").status_code == 403
