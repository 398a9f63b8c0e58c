"""Ditte hands two hundred tasks over: chosen by one tick, done by a worker meanwhile, each row by itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect
from sqlalchemy import func, select

from processes.records import Entry, Person, Task, Team
from processes.store.transaction import read_only, transaction
from tests.builders import a_case, a_task
from workers.app import forget_connections, make_app
from workers.jobs.promises import promises

MANY, PHONE = 200, 700


@contextmanager
def _worker(app: Flask) -> Iterator[None]:
    """A worker that keeps promises on the same database while the page is open."""
    worker = make_app(replace(app.extensions["settings"], redis_url="memory://"))
    stop = threading.Event()

    def works() -> None:
        worker.set_current()  # of this thread
        while not stop.wait(0.2):
            promises()

    thread = threading.Thread(target=works)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        forget_connections(close=True)


def _fill(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        north = tx.session.query(Team).filter_by(key="north-1").one()
        case = a_case(tx, team=north)
        for _ in range(MANY):
            a_task(tx, case, team=north)


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 1280), ("da", 390), ("en", 320)])
def test_two_hundred_tasks_are_handed_to_bo(app: Flask, walk: Callable[..., Any], language: str, width: int) -> None:
    """At the desk by keys; on the phone by a thumb, far down the list, where the bar must still be in sight."""
    _fill(app)
    words = {
        "da": ("Overdrag …", f"{MANY + 1} er overdraget til Bo."),
        "en": ("Hand over …", f"{MANY + 1} handed to Bo."),
    }
    with walk(language, width) as ditte:
        ditte.sign_in("ditte")
        ditte.go("/tasks?list=team&holder=nobody")
        expect(ditte.page.locator(".ag-bulk")).to_be_hidden()
        if width > PHONE:
            ditte.page.keyboard.press("j")
            ditte.page.keyboard.press("x")
        else:
            ditte.page.locator("input[name=task]").nth(30).check()
        expect(ditte.page.locator(".ag-bulk")).to_be_in_viewport()
        ditte.page.locator("label[for=all-matching]").click()
        ditte.look("bulk-chosen")
        ditte.page.get_by_role("button", name=words[language][0]).first.click()
        ditte.page.get_by_label("Bo", exact=True).check()
        ditte.look("bulk-hand")
        if width > PHONE:
            ditte.page.keyboard.press("Control+Enter")
        else:
            ditte.page.locator("main button.button-primary").click()
        expect(ditte.page.locator("progress")).to_be_visible()
        ditte.look("bulk-running")
        with _worker(app):
            expect(ditte.page.locator("h1")).to_have_text(words[language][1], timeout=60_000)
        expect(ditte.page.locator("progress")).to_have_count(0)
        ditte.look("bulk-done")
    with read_only(app.extensions["database"]) as tx:
        bo = tx.one(select(Person.id).where(Person.login == "bo"))
        assert tx.one(select(func.count()).select_from(Task).where(Task.assignee_id == bo)) == MANY + 1
        assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "TaskHanded")) == MANY + 1
