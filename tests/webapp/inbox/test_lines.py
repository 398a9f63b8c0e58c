"""A row in words: when, whose, what it waits for, and what stands in its own columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from processes import clock
from processes.language import Locale, Text
from processes.records import Person
from processes.tasks.inbox import Asked, Inbox, List, Row
from webapp.door import Visit
from webapp.inbox.lines import Line, lines

TODAY = date(2026, 3, 2)
ME = UUID(int=1)
ROW = Row(
    id=UUID(int=9),
    revision=3,
    name=Text("Samtale", "Interview"),
    why={"code": "nothing known"},
    due_day=TODAY - timedelta(days=4),
    appointment_at=None,
    statute=Text("§ 13 b", "section 13 b"),
    deadline_name=Text("Første samtale", "First interview"),
    rule="P4-10",
    verified=False,
    case_id=UUID(int=8),
    case_number="2026-000001",
    process=Text("Sygedagpenge", "Sickness benefit"),
    citizen=None,
    cpr_masked=None,
    assignee_id=None,
    assignee=None,
    group=None,
    opened_at=datetime(2026, 3, 1, 9, 0, tzinfo=clock.COPENHAGEN),
    completed_at=None,
    draft_at=None,
    follow_up_on=None,
    priority=0,
    stands_in=False,
    acted_for=None,
    helper_id=None,
    helper=None,
)


@pytest.fixture
def told(app: Flask) -> Any:
    """``told(row, which)``: the row as Danish readers see it in that list."""

    def tell(row: Row = ROW, which: List = List.TEAM, **more: Any) -> Line:
        box = Inbox(Asked(which), (row,), {}, 1, None, None, TODAY, None)
        with app.test_request_context(headers={"Accept-Language": "da"}):
            visit = Visit(None, Person(id=ME), Locale.DA)  # type: ignore[arg-type]  # a row asks nothing of the database
            (line,) = lines([replace(row, **more)], box, visit)
        return line

    return tell


def test_a_late_task_says_how_late_by_which_law_and_that_nobody_verified_it(told: Any) -> None:
    line = told()
    assert (line.due.words, line.statute, line.deadline, line.verified) == (
        "4 dage for sent",
        "§ 13 b",
        "Første samtale",
        False,
    )
    assert line.why == "Sagen er nået hertil."
    assert (line.who, line.cpr) == ("Sygedagpenge", "")


def test_what_nobody_holds_may_be_taken_and_what_waits_for_somebody_outside_may_not(told: Any) -> None:
    assert told().free
    assert not told(which=List.MINE).free
    waits = told(group="laege")
    assert not waits.free
    assert waits.labels == (("Venter på lægen siden søn 1. mar", "wait"),)


def test_labels_say_what_is_special(told: Any) -> None:
    someone = UUID(int=2)
    assert told(priority=1).labels == (("Haster", "urgent"),)
    assert told(draft_at=clock.now() - timedelta(days=1)).labels == (("Kladde fra i går", "draft"),)
    assert told(assignee_id=someone, assignee="Kirsten", stands_in=True).labels == (("For Kirsten, som er væk", ""),)
    assert told(assignee_id=ME, assignee="Astrid", helper_id=someone, helper="Bo").labels == (("Bo hjælper", ""),)
    assert told(assignee_id=someone, assignee="Carla", helper_id=ME, helper="Astrid").labels == (
        ("Du hjælper Carla", ""),
    )
    assert told(follow_up_on=TODAY + timedelta(days=4)).labels == (("Følges op fre 6. mar", "wait"),)
    assert told(which=List.DONE, acted_for="Kirsten", completed_at=clock.now()).labels == (("Gjort for Kirsten", ""),)


def test_the_day_is_the_one_the_list_is_about(told: Any) -> None:
    assert told(which=List.FOLLOW_UP, follow_up_on=TODAY + timedelta(days=4)).due.words == "På fredag"
    assert told(which=List.DONE, completed_at=clock.now()).due.words == "kl. 8.00"


def test_facts_are_said_as_people_write_them(told: Any) -> None:
    line = told(cells=(Decimal("12.5"), True, date(2026, 3, 6), [Text("Blå", "Blue"), "rød"], None))
    assert line.cells == ("12,5", "Ja", "Fre 6. mar", "Blå og rød", "–")


def test_the_stamp_changes_with_the_row_and_the_choice_carries_its_revision(told: Any) -> None:
    assert told().stamp != told(revision=4).stamp
    assert told().chosen == f"{ROW.id}:3"
