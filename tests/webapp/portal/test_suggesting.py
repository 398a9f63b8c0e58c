"""Suggestions through the door: a caseworker writes from a task, the owner answers, the writer reads it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.records import Promise, Suggestion, Task
from processes.store.transaction import read_only
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
WORDS = "Skriv i vejledningen, at bilag kan komme senere."


def a_task(app: Flask) -> str:
    with read_only(app.extensions["database"]) as tx:
        return str(tx.execute(select(Task.id).where(Task.assignee_id.is_not(None)).limit(1)).scalar())


def promised(app: Flask, sort: str) -> int:
    with read_only(app.extensions["database"]) as tx:
        told = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars()
        return sum(one.get("sort") == sort for one in told)


def test_from_the_task_to_the_owner_and_back(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/tasks/{a_task(app)}")
    page = astrid.follow("Foreslå en ændring af dette trin")
    assert page.h1 == "Foreslå en ændring af »Vurdér ansøgning«"
    page = astrid.press("Send forslaget", {"words": WORDS})
    assert "Forslaget er sendt til procesejeren" in page.said
    assert page.address.startswith("/tasks/")
    assert promised(app, "suggestion_new") == 1
    egon = visit("egon")
    page = egon.get("/processes/review/suggestions")
    assert WORDS in page.text
    assert "Astrid" in page.text
    page = egon.press("Send svaret", {"condition": "agreed", "answer": "Det kommer i næste version."})
    assert "Svaret er gemt" in page.said
    assert promised(app, "suggestion_answered") == 1
    page = astrid.get("/processes/review/suggestions")
    assert "Det kommer i næste version." in page.text
    assert WORDS not in visit("bo").get("/processes/review/suggestions").text


def test_nothing_written_is_said_and_nothing_is_lost(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/processes/review/steps/assess/suggest")
    page = astrid.press("Send forslaget", {"words": "  "})
    assert (page.status, "Skriv, hvad du foreslår." in page.text) == (422, True)
    page = astrid.press("Send forslaget", {"words": "x" * 2001})
    assert page.status == 422
    assert "x" * 2001 in page.source


def test_a_no_needs_its_reason(visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/processes/review/steps/assess/suggest")
    egon.press("Send forslaget", {"words": WORDS})
    page = egon.press("Send svaret", {"condition": "declined", "answer": ""})
    assert page.status == 422
    assert "Skriv, hvorfor det ikke bliver til noget." in page.text


def test_two_that_say_the_same_become_one(app: Flask, visit: Enter) -> None:
    for who in ("astrid", "bo"):
        visitor = visit(who)
        visitor.get("/processes/review/steps/assess/suggest")
        visitor.press("Send forslaget", {"words": f"{WORDS} ({who})"})
    with read_only(app.extensions["database"]) as tx:
        first, second = tx.execute(select(Suggestion.id).order_by(Suggestion.id)).scalars()
    egon = visit("egon")
    token = egon.get("/processes/review/suggestions").doc.xpath("//input[@name='csrf_token']/@value")[0]
    page = egon.post(f"/processes/review/suggestions/{second}/merge", {"csrf_token": token, "into": str(first)})
    assert "De to forslag er nu ét." in page.said
    assert "siger det samme" in page.text
    assert len(page.words("//ul[@class='ag-suggestions']/li")) == 1


def test_only_the_owner_answers(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/processes/review/steps/assess/suggest")
    page = astrid.press("Send forslaget", {"words": WORDS})
    assert "Send svaret" not in page.text
    assert visit("astrid").get("/processes/review/steps/none/suggest").status == 404
