"""A row's HTML is kept for its reader, and made anew when anything of it would be told otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from markupsafe import Markup

from processes import clock
from processes.language import Locale, Text
from processes.records import Person
from processes.tasks.inbox import Asked, Inbox, List, Row
from tests.webapp.inbox.test_lines import ME, ROW, TODAY
from webapp.door import Visit
from webapp.inbox import printed
from webapp.inbox.lines import Line
from webapp.inbox.printed import Printed

GIVEN = {"with": True}
MOMENT = datetime(2026, 2, 1, 9, 0, tzinfo=clock.COPENHAGEN)


class Page:
    """Prints rows and remembers which had to be made."""

    def __init__(self, app: Flask) -> None:
        self.app, self.made = app, list[str]()

    def line(self, one: Line, given: Any, own: Any) -> Markup:
        self.made.append(one.key)
        return Markup("<tr>{}|{}|{}|{}</tr>").format(one.stamp, one.why, one.name, one.mine)

    def html(
        self, *rows: Row, me: UUID = ME, which: List = List.TEAM, locale: Locale = Locale.DA, on: date = TODAY
    ) -> str:
        self.made.clear()
        box = Inbox(Asked(which), rows, {}, len(rows), None, None, on, None)
        with self.app.test_request_context():
            visit = Visit(None, Person(id=me), locale)  # type: ignore[arg-type]  # a row asks nothing of the database
            return Printed(rows, box, visit).html(self.line, GIVEN, [])


@pytest.fixture
def page(app: Flask) -> Iterator[Page]:
    printed._kept.clear()
    yield Page(app)
    printed._kept.clear()


def test_a_row_is_made_once_for_the_same_reader(page: Page) -> None:
    other = replace(ROW, id=UUID(int=10))
    first = page.html(ROW, other)
    assert page.made == [str(ROW.id), str(other.id)]
    assert page.html(ROW, other) == first
    assert page.made == []
    page.html(other, replace(ROW, revision=4))
    assert page.made == [str(ROW.id)]


@pytest.mark.parametrize(
    "more",
    [{"me": UUID(int=2)}, {"which": List.LATE}, {"locale": Locale.EN}, {"on": TODAY + timedelta(days=1)}],
    ids=["another reader", "another list", "another language", "another day"],
)
def test_who_reads_it_where_in_which_language_and_when_makes_it_anew(page: Page, more: dict[str, Any]) -> None:
    page.html(ROW)
    page.html(ROW, **more)
    assert page.made == [str(ROW.id)]


@pytest.mark.parametrize("name", [one.name for one in fields(Row)])
def test_whatever_of_the_row_differs_makes_it_anew(page: Page, name: str) -> None:
    page.html(ROW)
    other: Any = MOMENT if name in ("appointment_at", "draft_at") else _another(getattr(ROW, name))
    changed: dict[str, Any] = {name: other}
    page.html(replace(ROW, **changed))
    assert page.made != []


def _another(value: Any) -> Any:
    others: dict[type, Any] = {
        UUID: UUID(int=77),
        Text: Text("andet", "other"),
        dict: {"code": "something else"},
        date: TODAY,
        datetime: MOMENT,
        int: 7,
        bool: value is False,
        str: "andet",
        tuple: ("andet",),
        type(None): None,
    }
    return TODAY if value is None else others[type(value)]


def test_no_more_rows_are_kept_than_there_is_room_for(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed, "KEPT", 3)
    for number in range(10):
        page.html(replace(ROW, id=UUID(int=100 + number)))
        assert len(printed._kept) <= 3
