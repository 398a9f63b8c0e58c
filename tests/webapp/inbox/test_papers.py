"""Papers beside an answer, through the door: put there, refused, opened, taken away, and kept when completing fails."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from processes.connectors.scanner import EICAR, Nobody, StandIn
from processes.records import Document, Promise
from processes.store.transaction import read_only
from tests.situations import YES
from tests.webapp.inbox.test_routes import count, open_task
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]
PDF = b"%PDF-1.7 en udtalelse"


@pytest.fixture(autouse=True)
def _own_files(app: Flask, tmp_path: Path) -> None:
    app.extensions["scanner"] = StandIn()
    object.__setattr__(app.extensions["settings"], "files_dir", tmp_path)


def put(visitor: Visitor, *files: tuple[str, bytes], button: str = "Læg ved opgaven", **more: Any) -> Page:
    """Send these files with the button, as a browser without scripts does."""
    address, fields = visitor.page.button(button)
    chosen = {"_files": [(BytesIO(content), name) for name, content in files]}
    return visitor.post(address, {**fields, **more, **chosen})


def papers(app: Flask) -> list[Document]:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Document).filter_by(kind="attachment").order_by(Document.made_at).all()


def on_the_task(visit: Enter) -> Visitor:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    return astrid


def test_several_papers_are_put_beside_and_what_is_typed_stays(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    page = put(astrid, ("Udtalelse.pdf", PDF), ("Noter.txt", "Æblegrød".encode()), reason="Halvt skrevet")
    assert (page.status, "2 bilag er lagt ved" in page.said) == (200, True)
    assert page.words("//*[@id='papers']//li//a") == ["Udtalelse", "Noter"]
    assert page.words("//textarea") == ["Halvt skrevet"]
    assert count(app, "PaperAttached") == 2


def test_a_paper_is_sent_to_be_saved_and_that_it_was_opened_is_noted(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    put(astrid, ("Udtalelse.pdf", PDF))
    answer = astrid.client.get(astrid.page.link("Udtalelse"))
    assert answer.data == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert count(app, "DocumentSeen") == 1
    assert visit("carla").client.get(astrid.page.link("Udtalelse")).status_code == 403


def test_the_test_file_is_refused_and_the_others_are_kept(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    page = put(astrid, ("virus.txt", EICAR), ("program.exe", b"MZ"), ("ok.pdf", PDF), reason="Halvt skrevet")
    assert page.status == 422
    (said,) = page.words("//*[@id='wrong-papers']")
    assert "Virusscanneren fandt noget i virus.txt" in said
    assert "program.exe er af en slags, vi ikke tager imod" in said
    assert page.words("//textarea") == ["Halvt skrevet"]
    assert [one.file_name for one in papers(app)] == ["ok.pdf"]


def test_while_the_scanner_is_down_a_paper_waits_unread(app: Flask, visit: Enter) -> None:
    app.extensions["scanner"] = Nobody()
    astrid = on_the_task(visit)
    page = put(astrid, ("Udtalelse.pdf", PDF), _paper_special="on")
    assert "Ikke scannet for virus endnu" in page.text
    assert "Helbred" in page.words("//*[@id='papers']")[0]
    (kept,) = papers(app)
    page = astrid.get(f"/papers/{kept.id}")
    assert (page.status, "kan ikke åbnes" in page.text) == (409, True)
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Promise).filter_by(kind="paper.scan").count() == 1


def test_papers_survive_a_completion_that_failed_and_go_along_with_the_one_that_does_not(
    app: Flask, visit: Enter
) -> None:
    astrid = on_the_task(visit)
    put(astrid, ("Udtalelse.pdf", PDF))
    page = astrid.press("Færdiggør", {"reason": "Alt er i orden"})
    assert (page.status, page.words("//*[@id='papers']//li//a")) == (422, ["Udtalelse"])
    assert "Du færdiggjorde" in put(astrid, ("Mere.pdf", PDF), button="Færdiggør", **YES).said
    assert [one.title_da for one in papers(app)] == ["Udtalelse", "Mere"]


def test_a_paper_that_is_refused_completes_nothing(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    page = put(astrid, ("program.exe", b"MZ"), button="Færdiggør", **YES)
    assert page.status == 422
    assert count(app, "TaskCompleted") == 0
    assert page.words("//textarea") == ["Alt er i orden"]


def test_a_paper_is_removed_and_what_is_typed_stays(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    put(astrid, ("Udtalelse.pdf", PDF))
    page = astrid.press("Fjern »Udtalelse«", {"reason": "Halvt skrevet"})
    assert "»Udtalelse« er fjernet" in page.said
    assert page.words("//textarea") == ["Halvt skrevet"]
    assert papers(app) == []


def test_nothing_chosen_asks_for_a_file(visit: Enter) -> None:
    page = on_the_task(visit).press("Læg ved opgaven", {"reason": "Halvt skrevet"})
    assert (page.status, "Vælg en eller flere filer først" in page.text) == (422, True)
    assert page.words("//textarea") == ["Halvt skrevet"]


def test_a_done_task_shows_its_papers_and_changes_them_no_more(visit: Enter) -> None:
    astrid = on_the_task(visit)
    address = astrid.page.address
    put(astrid, ("Udtalelse.pdf", PDF))
    astrid.press("Færdiggør", YES)
    page = astrid.get(address)
    assert page.words("//*[@id='papers']//li//a") == ["Udtalelse"]
    assert page.words("//*[@id='papers']//button") == []


def test_files_that_were_chosen_stay_beside_the_answer_when_another_answer_is_wrong(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    page = put(astrid, ("Udtalelse.pdf", PDF), button="Færdiggør", reason="Alt er i orden")
    assert (page.status, "1 svar mangler" in page.text) == (422, True)
    assert page.words("//*[@id='papers']//li//a") == ["Udtalelse"]
    assert "1 bilag er lagt ved" in page.said
    assert (count(app, "PaperAttached"), len(papers(app))) == (1, 1)
    assert "Du færdiggjorde" in astrid.press("Færdiggør", YES).said
    assert len(papers(app)) == 1


def test_whoever_was_too_late_hears_which_files_were_not_added(app: Flask, visit: Enter) -> None:
    astrid = on_the_task(visit)
    address, fields = astrid.page.button("Færdiggør")
    astrid.post(address, {**fields, **YES})
    page = astrid.post(address, {**fields, **YES, "_files": [(BytesIO(PDF), "Udtalelse.pdf")]})
    assert (page.status, "Ikke lagt i sagen: Udtalelse.pdf." in page.text) == (409, True)
    assert "lagt ved" not in page.said
    assert papers(app) == []
