"""Rows in groups by how much they hurry."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from processes import clock
from processes.language import Text
from processes.tasks.inbox import Asked, Inbox, List, Row
from processes.tasks.inbox_order import Key
from webapp.inbox.grouped import grouped, hurry, summary

TODAY = date(2026, 3, 2)


def a_row(due: date | None, at: datetime | None = None) -> Row:
    empty: dict[str, Any] = {field.name: None for field in fields(Row)}
    return Row(**{**empty, "id": UUID(int=1), "name": Text("", ""), "due_day": due, "appointment_at": at})


def a_box(*rows: Row, which: List = List.MINE) -> Inbox:
    return Inbox(Asked(which), rows, {which: len(rows)}, len(rows), None, None, TODAY, None)


@pytest.fixture(autouse=True)
def _in_a_request(app: Flask) -> Any:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        yield


def test_groups_come_in_the_order_of_hurry_and_empty_ones_are_left_out() -> None:
    box = a_box(*(a_row(TODAY + timedelta(days=days)) for days in (30, 0, -1, 0)), a_row(None))
    assert [(group.key, len(group.rows)) for group in grouped(box)] == [
        ("late", 1),
        ("today", 2),
        ("later", 1),
        ("none", 1),
    ]


def test_an_appointment_today_makes_it_a_task_of_today() -> None:
    at = datetime(2026, 3, 2, 9, 0, tzinfo=clock.COPENHAGEN)
    assert hurry(a_row(TODAY + timedelta(days=20), at)) == "today"
    assert hurry(a_row(None, at)) == "today"


def test_what_is_done_is_one_group() -> None:
    assert [group.key for group in grouped(a_box(a_row(TODAY), which=List.DONE))] == ["done"]
    assert grouped(a_box(which=List.DONE)) == ()


def test_in_any_other_order_the_rows_are_one_group() -> None:
    box = a_box(a_row(TODAY), a_row(TODAY + timedelta(days=40)))
    sorted_by = replace(box, asked=Asked(sort=(Key("citizen"),)))
    assert [group.key for group in grouped(sorted_by)] == ["all"]
    assert summary(sorted_by, grouped(sorted_by)) == ""


def test_the_summary_counts_only_a_whole_list() -> None:
    box = a_box(a_row(TODAY), a_row(TODAY + timedelta(days=1)))
    assert summary(box, grouped(box)) == "1 at gøre i dag. 1 mere i denne uge, 0 senere."
    part = replace(box, found=60)
    assert summary(part, grouped(part)) == ""
    assert summary(a_box(), ()) == ""
