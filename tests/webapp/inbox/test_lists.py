"""The lists through the door: which one, narrowed how, in which order, a page at a time."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import Task
from processes.store.transaction import transaction
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_list_nobody_knows_is_answered_with_a_sentence_and_a_list_to_go_on_from(visit: Enter) -> None:
    page = visit("astrid").get("/tasks?list=nonsense&sort=colour")
    assert page.status == 422
    assert "Der er ingen liste, der hedder »nonsense«." in page.text
    assert page.h1 == "Mine opgaver"
    assert page.tasks


def test_headings_say_what_the_list_is_sorted_by_and_turn_it_round(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    assert astrid.page.doc.xpath("//th[@aria-sort='ascending']//text()")[0].startswith("Frist")
    page = astrid.follow("Borger og sag")
    assert page.tasks == ["Amina", "Piotr", "Rasmus", "Zeynep"]
    assert page.words("//th[@aria-sort]") == ["Borger og sag ↑"]
    assert astrid.follow("Borger og sag").tasks == ["Zeynep", "Rasmus", "Piotr", "Amina"]


def test_words_find_tasks_and_a_way_out_when_none_fit(visit: Enter) -> None:
    astrid = visit("astrid")
    assert astrid.get("/tasks?q=ami").tasks == ["Amina"]
    page = astrid.get("/tasks?q=nobody")
    assert "Ingen opgaver passer." in page.text
    assert astrid.follow("Ryd filteret").tasks == ["Rasmus", "Zeynep", "Amina", "Piotr"]


def test_the_pages_lead_on_and_back_and_to_both_ends(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        one = tx.session.query(Task).filter(Task.assignee_id.is_not(None)).first()
        assert one is not None
        facts = {column.name: getattr(one, column.key) for column in Task.__table__.columns if column.name != "id"}
        for number in range(110):
            tx.add(Task(**{**facts, "step": f"more-{number}"}))
    astrid = visit("astrid")
    astrid.get("/tasks")
    first = astrid.page.source
    assert "Forrige side" not in first
    assert len(astrid.follow("Næste side").tasks) == 50
    assert len(astrid.follow("Næste side").tasks) == 14
    assert "Næste side" not in astrid.page.source
    assert len(astrid.follow("Forrige side").tasks) == 50
    assert len(astrid.follow("Sidste side").tasks) == 50
    assert len(astrid.follow("Første side").tasks) == 50


def test_the_rail_counts_every_list(visit: Enter) -> None:
    page = visit("bo").get("/tasks?list=team")
    assert page.words("//nav[@aria-label='Lister']//a")[0].startswith("Mine opgaver")
    assert page.words("//nav[@aria-label='Lister']//a[@data-count='team']/span[@class='ag-num']") == ["5"]
