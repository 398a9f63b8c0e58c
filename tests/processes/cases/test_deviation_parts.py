"""What the verbs of a deviation share."""

from __future__ import annotations

import pytest

from processes.access.permissions import Role
from processes.cases.acts import acts
from processes.cases.deviation_parts import Justified, must_be_drawn, problems_of, refuse_all, stand_at
from processes.cases.room import room
from processes.cases.skip_step import foresee_skip
from processes.errors import Conflict, Forbidden, Invalid, Problem
from processes.store.transaction import Transaction
from tests.cast import Cast, a_person
from tests.situations import a_running_case, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_the_bounds_of_a_step_and_its_grounds_in_words(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    at = stand_at(tx, cast.astrid, case.id, the_task(tx, case).step)
    words = at.ground("ground_citizen")
    assert (at.bounds.skip, at.bounds.approver, words.da if words else "") == (
        True,
        "leader",
        "Ansøgeren har bedt om det (Prøveloven § 3)",
    )
    assert at.ground("assess") is None
    assert problems_of(at, Justified("ground_known", "x" * 20)) == []


def test_whoever_is_barred_from_the_task_does_not_deviate_there(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    task = the_task(tx, case)
    task.barred = [cast.astrid.id]
    tx.flush()
    with pytest.raises(Forbidden):
        stand_at(tx, cast.astrid, case.id, task.step)


def test_every_way_to_a_deviation_asks_for_the_same_standing(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    task = the_task(tx, case)
    assert [one.step for one in acts(tx, cast.astrid, case.id).rooms] == [task.step]
    task.team_id, task.barred = cast.south.id, [cast.astrid.id]
    leader = a_person(tx, "sara", Role.TEAM_LEADER, leads=(cast.south,))
    tx.flush()
    for person in (leader, cast.astrid):  # who leads the task's team alone, and who is barred from the task
        for way in (stand_at, foresee_skip, room):
            with pytest.raises(Forbidden):
                way(tx, person, case.id, task.step)
        assert acts(tx, person, case.id).rooms == ()
    for way in (stand_at, foresee_skip, room):
        way(tx, cast.ditte, case.id, task.step)  # and lets her who leads the case's team


def test_no_room_and_problems_refuse() -> None:
    with pytest.raises(Conflict):
        must_be_drawn(False)
    refuse_all([])
    with pytest.raises(Invalid):
        refuse_all([Problem("ground_unknown", "ground")])
