"""The case page: what now, whose turn, by when, why, and what happened; and to whom it says nothing."""

from __future__ import annotations

import pytest

from processes.cases.overview import overview
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_the_page_tells_what_now_whose_turn_and_by_when(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    shown = overview(tx, cast.astrid, case.id)
    (task,) = shown.tasks
    assert (task.name.en, task.assignee, task.mine, task.may_open) == ("Assess application", "Astrid", True, True)
    assert task.due_day == shown.deadlines[0].due_day
    assert shown.citizen == "Amina Khan"
    assert shown.cpr_masked == "720387-••••"
    assert shown.stage is not None
    assert shown.stage.en == "We handle it"


def test_the_diagram_shows_where_the_case_is_and_has_been(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    (diagram,) = overview(tx, cast.bo, case.id).diagrams
    assert "<bpmn:definitions" in diagram.xml
    assert diagram.here == ("approve",)
    assert {"start", "assess", "grant", "flow_yes"} <= set(diagram.passed)


def test_the_timeline_tells_who_did_what(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    told = {one.kind: one for one in overview(tx, cast.astrid, case.id).timeline.rows}
    assert told["TaskCompleted"].person == "Astrid"
    assert told["TaskCompleted"].words is not None
    assert told["TaskCompleted"].words.en == "Assess application"
    assert "CaseStarted" in told


def test_what_may_be_reported_is_offered_by_name(tx: Transaction, cast: Cast) -> None:
    shown = overview(tx, cast.astrid, a_running_case(tx, cast).id)
    assert [event.name.en for event in shown.events] == ["Application withdrawn"]
    assert shown.may.report


def test_who_may_see_the_case_and_who_may_not(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert overview(tx, cast.bo, case.id).may.see_cpr
    watching = overview(tx, cast.frida, case.id)
    assert not watching.may.see_cpr
    assert not watching.may.report
    for person in (cast.carla, cast.egon):
        with pytest.raises(Forbidden):
            overview(tx, person, case.id)
