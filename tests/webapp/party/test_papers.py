"""Papers beside a citizen's answer, through the door of her link."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from processes.connectors.scanner import EICAR, StandIn
from processes.records import Document
from processes.store.transaction import read_only
from tests.situations import YES
from tests.webapp.visitor import Page

Come = Callable[..., Any]
PDF = b"%PDF-1.7 et brev"


@pytest.fixture(autouse=True)
def _own_files(app: Flask, tmp_path: Path) -> None:
    app.extensions["scanner"] = StandIn()
    object.__setattr__(app.extensions["settings"], "files_dir", tmp_path)


def send(her: Any, button: str, *files: tuple[str, bytes], **more: Any) -> Page:
    """Press the button with these files chosen, as a browser without scripts does."""
    address, fields = her.browser.page.button(button)
    chosen = {"_files": [(BytesIO(content), name) for name, content in files]}
    page: Page = her.browser.post(address, {**fields, **more, **chosen})
    return page


def papers(app: Flask) -> list[Document]:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Document).filter_by(kind="attachment").order_by(Document.made_at).all()


def test_she_adds_a_paper_by_its_name_takes_it_away_and_keeps_what_she_wrote(app: Flask, amina: Come) -> None:
    her = amina()
    her.enter()
    page = send(her, "Læg ved mit svar", ("scan0001.pdf", PDF), _paper_title="Brev fra lægen", reason="Halvt")
    assert "Brev fra lægen" in page.text
    assert page.doc.xpath("//textarea[@name='reason']")[0].text == "Halvt"
    page = her.browser.press("Fjern »Brev fra lægen«")
    assert (papers(app), "Brev fra lægen" in page.text) == ([], False)


def test_what_is_chosen_and_not_added_goes_with_the_answer(app: Flask, amina: Come) -> None:
    her = amina()
    her.enter()
    page = send(her, "Send svaret", ("a.pdf", PDF), ("b.txt", b"et ord"), **YES)
    assert page.address.endswith("/receipt")
    assert [(one.title_da, one.made_by_id) for one in papers(app)] == [("a", None), ("b", None)]


def test_where_one_is_refused_nothing_is_sent_and_the_page_says_why(app: Flask, amina: Come) -> None:
    her = amina("en")
    her.enter()
    page = send(her, "Send the answer", ("a.pdf", EICAR), **YES)
    assert (page.status, papers(app), her.task_now().condition) == (422, [], "open")
    assert len(page.doc.xpath("//*[@id='wrong-papers']/p")) == 1
    assert send(her, "Add to my answer").status == 422


def test_files_that_were_chosen_wait_with_the_answer_when_something_in_it_is_wrong(app: Flask, amina: Come) -> None:
    her = amina()
    her.enter()
    page = send(her, "Send svaret", ("a.pdf", PDF), reason="Halvt")
    assert (page.status, [one.title_da for one in papers(app)]) == (422, ["a"])
    assert page.doc.xpath("//*[@id='papers']//button[contains(., 'Fjern')]")
    assert send(her, "Send svaret", **YES).address.endswith("/receipt")
    assert len(papers(app)) == 1
