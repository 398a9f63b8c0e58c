"""A case that goes to another centre takes its tasks along, leaves its caseworker and its booked time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.add_step import Extra, add_step
from processes.cases.opening import About
from processes.cases.start import start
from processes.deadlines.fire import fire
from processes.definitions.package import files_of, read_package
from processes.motion.booked import TELL, Wanted, hold
from processes.reading.case_relations import relations_in
from processes.records import Case, Promise, Task, Team, Timer
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.delegate import delegate
from tests.builders import a_citizen
from tests.cast import Cast, a_team
from tests.processes.cases.test_skip_step import WHY
from tests.situations import REVIEW, held_by, publish_package, the_task
from tests.slots import NINE, offered, slots
from tests.trail import trail

SOUTH = "jobcenter syd"
GOES = {"granted": ["true"], "reason": [SOUTH]}


@pytest.fixture
def there(tx: Transaction, cast: Cast) -> Team:
    """The team of the south centre that a fact may name."""
    return a_team(tx, "south-2", SOUTH, cast.south.centre)


def a_case_that_may_go(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    """Astrid's case, with two tasks open and a time booked; its second step belongs to the group a fact names."""
    files = dict(files_of(REVIEW))
    goes = files["process.bpmn"].replace(b'group="teamleder" four_eyes="assess"', b'group="=reason"')
    publish_package(tx, cast.egon, read_package("going", {**files, "process.bpmn": goes}))
    about = About(a_citizen(tx).id, team_id=cast.north.id, caseworker_id=cast.astrid.id)
    case = tx.find(Case, start(tx, cast.astrid, "going", "start", {"received": ["2026-03-02"]}, about).case_id)
    with clock.frozen(monday + timedelta(days=3)):
        fire(tx, tx.one(select(Timer.id).where(Timer.element == "reminder")))
    offered(tx, cast)
    hold(tx, case, Wanted(NINE), cast.astrid)
    return case


def test_its_open_tasks_get_the_teams_there_and_the_trail_says_so(
    tx: Transaction, cast: Cast, there: Team, monday: datetime
) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    waits = the_task(tx, case, "remind")
    assert (waits.team_id, waits.assignee_id) == (cast.north.id, cast.astrid.id)
    seen = waits.revision
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    tx.session.refresh(waits)
    assert (waits.team_id, waits.assignee_id, waits.revision) == (cast.south.id, None, seen + 1)
    fresh = the_task(tx, case, "approve")
    assert (fresh.team_id, fresh.assignee_id) == (there.id, None)
    (moved,) = trail(tx, "CaseMoved")
    assert (moved.facts["centre"], moved.facts["left"]) == (str(there.centre_id), str(cast.astrid.id))
    (handed,) = trail(tx, "TaskReassigned")
    assert (handed.task_id, handed.facts["team"]) == (waits.id, str(cast.south.id))


def test_the_case_is_the_other_centres_and_nobody_there_has_it_yet(
    tx: Transaction, cast: Cast, there: Team, monday: datetime
) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    tx.session.refresh(case)
    assert (case.team_id, case.centre_id, case.caseworker_id) == (there.id, there.centre_id, None)


def test_who_was_asked_for_a_part_of_a_task_has_no_part_in_the_other_centres_case(
    tx: Transaction, cast: Cast, there: Team, monday: datetime
) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    waits = the_task(tx, case, "remind")
    delegate(tx, cast.astrid, waits.id, cast.bo.id, "Ringer du?")
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    tx.session.refresh(waits)
    assert waits.helper_id is None
    assert not allowed(cast.bo, Permission.SEE_CASE, relations_in(tx, cast.bo, case))


def test_a_task_somebody_added_follows_too(tx: Transaction, cast: Cast, there: Team, monday: datetime) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    added = add_step(
        tx, cast.astrid, case.id, the_task(tx, case, "remind").step, Extra("Ring", "sygedagpengecentret"), WHY
    )
    assert isinstance(added, Task)
    assert (added.team_id, added.assignee_id) == (cast.north.id, cast.astrid.id)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    tx.session.refresh(added)
    assert (added.team_id, added.assignee_id) == (cast.south.id, None)
    assert added.id in {one.task_id for one in trail(tx, "TaskReassigned")}
    assert not allowed(cast.astrid, Permission.SEE_CASE, relations_in(tx, cast.astrid, case))


def test_the_booked_time_is_free_again_and_the_citizen_is_told(
    tx: Transaction, cast: Cast, there: Team, monday: datetime
) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    assert {one.case_id for one in slots(tx)} == {None}
    told = tx.one(select(Promise).where(Promise.kind == TELL))
    assert (told.case_id, told.facts["at"]) == (case.id, None)


def test_a_case_that_stays_in_its_centre_keeps_everything(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_case_that_may_go(tx, cast, monday)
    a_team(tx, "north-2", SOUTH, cast.north.centre)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "assess")).id, GOES)
    waits: Task = the_task(tx, case, "remind")
    assert (waits.team_id, waits.assignee_id) == (cast.north.id, cast.astrid.id)
    assert (case.caseworker_id, case.id in {one.case_id for one in slots(tx)}) == (cast.astrid.id, True)
    assert trail(tx, "CaseMoved") == []
