"""A task goes to a team that does the same work in the same centre, and to no other."""

from __future__ import annotations

from uuid import UUID

import pytest

from processes import clock
from processes.errors import AlreadyDone, Forbidden, Invalid, Stale
from processes.records import Case, Task, TaskCondition, Team
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from processes.tasks.pass_on import beside, pass_on
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast, a_person, a_team
from tests.processes.reading.test_holding import a_conflict
from tests.trail import of_case


@pytest.fixture
def near(tx: Transaction, cast: Cast) -> Team:
    """A second team of the north centre that does the work of the first."""
    team = a_team(tx, "north-2", cast.north.group, cast.north.centre)
    tx.flush()
    return team


def _task(tx: Transaction, cast: Cast) -> Task:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.bo)
    task.group = cast.north.group
    tx.flush()
    return task


def test_it_lies_in_the_other_teams_inbox_and_both_teams_stand_in_the_trail(
    tx: Transaction, cast: Cast, near: Team
) -> None:
    task, nora = _task(tx, cast), a_person(tx, "nora", teams=(near,))
    tx.flush()
    with pytest.raises(Forbidden):
        claim(tx, nora, task.id)
    pass_on(tx, cast.ditte, task.id, near.id, task.revision)
    assert (task.team_id, task.assignee_id, task.acting_for_id, task.helper_id) == (near.id, None, None, None)
    entry = of_case(tx, task.case_id)[0]
    assert (entry.kind, entry.facts["team"], entry.facts["before"]) == (
        "TaskPassedOn",
        str(near.id),
        str(cast.north.id),
    )
    claim(tx, nora, task.id)
    with pytest.raises(Forbidden):
        pass_on(tx, cast.ditte, task.id, cast.north.id)  # it is no longer hers to give


def test_only_whoever_leads_its_team_and_is_not_disqualified_may(tx: Transaction, cast: Cast, near: Team) -> None:
    task = _task(tx, cast)
    for person in (cast.bo, cast.carla, cast.frida):
        with pytest.raises(Forbidden):
            pass_on(tx, person, task.id, near.id)
    a_conflict(tx, cast.ditte, cast.frida, clock.now(), case_id=task.case_id)
    with pytest.raises(Forbidden):
        pass_on(tx, cast.ditte, task.id, near.id)


def test_neither_to_another_centre_nor_to_other_work(tx: Transaction, cast: Cast, near: Team) -> None:
    task = _task(tx, cast)
    assert [one.id for one in beside(tx, {cast.north.id})] == [near.id]
    elsewhere: tuple[UUID, ...] = (cast.south.id, cast.leaders.id, cast.north.id)
    for team in elsewhere:
        with pytest.raises(Invalid):
            pass_on(tx, cast.ditte, task.id, team)
    task.group = "borger"  # what waits for a party stays where its case is
    tx.flush()
    with pytest.raises(Invalid):
        pass_on(tx, cast.ditte, task.id, near.id)


def test_a_protected_address_stays_with_its_team(tx: Transaction, cast: Cast, near: Team) -> None:
    task = _task(tx, cast)
    case = tx.find(Case, task.case_id)
    citizen = a_citizen(tx)
    citizen.address_protected = True
    case.citizen_id = citizen.id
    tx.flush()
    with pytest.raises(Invalid) as refused:
        pass_on(tx, cast.ditte, task.id, near.id)
    assert refused.value.code == "pass_on_protected"


def test_what_is_done_or_has_changed_is_not_passed_on(tx: Transaction, cast: Cast, near: Team) -> None:
    task = _task(tx, cast)
    with pytest.raises(Stale):
        pass_on(tx, cast.ditte, task.id, near.id, task.revision + 1)
    task.condition = TaskCondition.DONE
    tx.flush()
    with pytest.raises(AlreadyDone):
        pass_on(tx, cast.ditte, task.id, near.id)
