"""A draft is looked at by the pages it will have: marked, in a frame of our own, and nothing that is sent is kept."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import func, select

from processes.records import Entry
from processes.store.transaction import read_only
from tests.webapp.studio.test_drafts import begin
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def entries(app: Flask) -> int:
    with read_only(app.extensions["database"]) as tx:
        return int(tx.one(select(func.count()).select_from(Entry)))


def test_a_step_is_shown_in_a_frame_for_each_reader(visit: Enter) -> None:
    egon = visit("egon")
    draft = begin(egon)
    page = egon.get(f"{draft}/preview?step=assess&as=party&width=phone&language=en")
    assert "frame-src 'self'" in page.headers["Content-Security-Policy"]
    (frame,) = page.doc.xpath("//iframe")
    assert "ag-preview--phone" in frame.get("class")
    for way, words in (("task", "Read the application"), ("party", "Hello"), ("letter", "no letter")):
        inside = egon.get(f"{draft}/preview/assess/{way}?language=en")
        assert inside.language == "en"
        assert "Preview of a draft" in inside.text
        assert words in inside.text
        assert "frame-ancestors 'self'" in inside.headers["Content-Security-Policy"]
    assert egon.get(f"{draft}/preview/assess/task?language=da").language == "da"
    assert egon.get(f"{draft}/preview/none/task").status == 404
    assert "frame-ancestors 'none'" in egon.get(draft).headers["Content-Security-Policy"]


def test_what_is_sent_is_shown_and_kept_nowhere(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    draft = begin(egon)
    before = entries(app)
    address = f"{draft}/preview/assess/task"
    egon.get(address)
    sent, fields = egon.page.button("Gem kladden")
    assert sent.startswith(address)
    page = egon.post(sent, {**fields, "reason": "Fordi det er sådan"})
    assert "Det blev ikke sendt" in page.text
    assert "Fordi det er sådan" in page.source
    answer = egon.post(f"{address}/fields", {**fields, "granted": "true"})
    assert "data-question" in answer.source
    assert entries(app) == before
    assert visit("astrid").get(address).status == 403
