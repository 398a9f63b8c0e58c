"""The web over a database of its own for each test: the cast, and five cases of the sample process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from flask import Flask

from processes import clock
from processes.people.passwords import hashed
from processes.records import Person
from processes.settings import Settings
from processes.store.transaction import open_database, read_only, transaction
from tests.builders import a_citizen, a_deadline
from tests.cast import a_cast
from tests.databases import Services, migrate
from tests.situations import a_running_case, held_by, publish_review, the_task
from tests.webapp.visitor import Visitor
from webapp import create_app

PASSWORD = "en lang kode"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=clock.COPENHAGEN)
# Days from today until each task is due: two late, one today, one this week, one later.
DUE = {"Rasmus Sørensen": -4, "Zeynep Yilmaz": -1, "Amina Khan": 0, "Piotr Kowalski": 3, "Mette Larsen": 24}


def fill(url: str) -> None:
    """The world the screens' tests live in: Astrid holds four tasks, one waits in her team's list."""
    database = open_database(url)
    with clock.frozen(MONDAY), transaction(database) as tx:
        cast = a_cast(tx)
        stored = hashed(PASSWORD)
        for person in cast.people:
            person.password_hash = stored
        publish_review(tx, cast.egon)
        for number, (name, days) in enumerate(DUE.items()):
            citizen = a_citizen(tx, name, f"72038{number}2766")
            case = a_running_case(tx, cast, caseworker=cast.astrid, citizen=citizen)
            deadline = a_deadline(tx, case, clock.today() + timedelta(days=days))
            task = the_task(tx, case)
            task.deadline_id, task.due_day, task.sort_at = deadline.id, deadline.due_day, deadline.due_at
            held_by(tx, cast.astrid, task)
            if name == "Mette Larsen":
                task.assignee_id = None
    database.dispose()


@pytest.fixture
def app(services: Services, settings: Settings) -> Iterator[Flask]:
    """The whole application on a world of its own, on the sample world's first Monday."""
    services.template("migrated", migrate)
    services.template("worked", fill, on="migrated")
    url = services.clone("worked", name := f"web_{uuid4().hex}")
    with clock.frozen(MONDAY):
        made = create_app(replace(settings, database_url=url))

        yield made
    made.extensions["database"].dispose()
    services.drop(name)


@pytest.fixture
def visit(app: Flask) -> Callable[..., Visitor]:
    """``visit("astrid")``: somebody signed in, reading Danish unless told otherwise."""

    def enter(login: str | None = None, language: str = "da") -> Visitor:
        visitor = Visitor(app, language)
        if login:
            with read_only(app.extensions["database"]) as tx:
                known = tx.session.query(Person.id).filter_by(login=login).scalar()
            with visitor.client.session_transaction() as session:
                session["person"] = str(known)
        return visitor

    return enter
