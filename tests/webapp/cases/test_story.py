"""A case's page in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from processes import clock
from processes.cases.overview import CasePage
from processes.cases.parts import Diagram, Happening, NextStep, OpenTask, Story
from processes.language import Locale, Text
from processes.reading.deadline_shown import shown
from processes.store.transaction import transaction
from tests.builders import a_case, a_deadline
from webapp.cases.story import drawn, late, next_steps, timeline, whose_turn

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_a_request(app: Flask) -> Iterator[None]:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        yield


def a_task(**more: Any) -> OpenTask:
    empty: dict[str, Any] = {field.name: None for field in fields(OpenTask)}
    return OpenTask(**{**empty, "id": UUID(int=1), "name": Text("Samtale", "Interview"), "mine": False, **more})


def a_page(*happenings: Happening) -> CasePage:
    empty: dict[str, Any] = {field.name: None for field in fields(CasePage)}
    return CasePage(**{**empty, "timeline": Story(happenings, None, ()), "deadlines": ()})


def test_whose_turn_it_is_reads_as_people_say_it() -> None:
    assert whose_turn(a_task(mine=True, assignee="Astrid"), Locale.DA) == "Din"
    assert whose_turn(a_task(assignee="Bo"), Locale.DA) == "Bo"
    assert whose_turn(a_task(group="borger"), Locale.DA) == "Borgeren"
    assert whose_turn(a_task(team=Text("Team 2", "Team 2")), Locale.EN) == "Team 2"
    assert whose_turn(a_task(), Locale.DA) == "Ingen endnu"


def test_a_line_tells_what_by_whom_and_days_as_days() -> None:
    facts = {"rule": "P4-10", "before": "2026-03-02", "due": "2026-03-09"}
    (line,) = timeline(a_page(Happening(AT, "DeadlineRecounted", facts, None, "Astrid", None)), Locale.DA)
    assert line.person == "Astrid"
    assert "P4-10" in line.words
    assert "mandag 9. marts" in line.words


def test_what_nobody_wrote_words_for_and_the_citizens_stations_are_left_out() -> None:
    unknown = Happening(AT, "NobodyWroteThis", {}, None, None, None)
    station = Happening(AT, "StageReached", {"stage": "handling"}, None, None, None)
    assert timeline(a_page(unknown, station), Locale.DA) == ()


def test_an_element_is_told_by_its_name() -> None:
    facts = {"element": "T4_11", "when": "notaday-xx"}
    (line,) = timeline(a_page(Happening(AT, "CaseStuck", facts, Text("Samtale", "Talk"), None, None)), Locale.DA)
    assert line.words == "Sagen gik i stå ved »Samtale«"


def test_the_diagrams_script_is_told_the_marks_and_the_language() -> None:
    told = drawn(Diagram("review", Text("", ""), "<xml/>", ("assess",), ("start",)), Locale.EN)
    assert (told["language"], told["here"], told["passed"], told["xml"]) == ("en", ["assess"], ["start"], "<xml/>")


def test_the_steps_of_the_innermost_process_come_first_and_only_they_can_be_sure() -> None:
    def a_diagram(name: str, *here: str) -> Diagram:
        step = NextStep(Text(name, name), "borger", None, True)
        return Diagram(name, Text(name, name), "<xml/>", here, (), (name,), (step,))

    empty: dict[str, Any] = {field.name: None for field in fields(CasePage)}
    page = CasePage(
        **{**empty, "diagrams": (a_diagram("outer", "call"), a_diagram("inner", "task"), a_diagram("left"))}
    )
    assert [(one.words, one.who, one.sure) for one in next_steps(page, Locale.DA)] == [
        ("inner", "Borgeren", True),
        ("outer", "Borgeren", False),
    ]


def test_what_is_ours_and_has_passed_is_late_the_oldest_first(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        case = a_case(tx)
        days = [clock.today() - timedelta(days=2), clock.today() - timedelta(days=9), clock.today()]
        rows = tuple(shown(a_deadline(tx, case, day)) for day in days)
        party = shown(a_deadline(tx, case, days[0], binds="citizen"))
    empty: dict[str, Any] = {field.name: None for field in fields(CasePage)}
    told = late(CasePage(**{**empty, "deadlines": (*rows, party)}))
    assert [one.due_day for one in told] == [days[1], days[0]]
