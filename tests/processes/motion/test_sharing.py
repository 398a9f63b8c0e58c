"""Tasks given out by the rule of their lane: in turn is fair, fewest is fewest, and nobody absent is chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from processes.motion.edition import edition_of
from processes.motion.sharing import Sharing, rule_of
from processes.records import Absence, Person, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast, a_person
from tests.processes.reading.test_holding import a_conflict
from tests.situations import YES, a_running_case, publish_package, review, the_task

pytestmark = pytest.mark.usefixtures("monday")


def shared_by(tx: Transaction, cast: Cast, rule: str, lane: str = "sygedagpengecentret") -> list[Person]:
    """The sample process with this rule; answers who works in the team."""
    content = dict(review().content)
    said = content["process.toml"]
    content["process.toml"] = said.replace("[[stage]]", f'[assign]\n{lane} = "{rule}"\n\n[[stage]]', 1)
    publish_package(tx, cast.egon, replace(review(), content=content, hash=f"shared-{rule}-{lane}"))
    gro = a_person(tx, "gro", teams=(cast.north,))
    tx.flush()
    return [cast.astrid, cast.bo, gro]


def a_new_task(tx: Transaction, cast: Cast, number: int, **more: Any) -> Task:
    """The first task of one more case."""
    return the_task(tx, a_running_case(tx, cast, citizen=a_citizen(tx, cpr=f"72038{number:05d}"), **more))


def away(tx: Transaction, person: Person, by: Person | None = None) -> None:
    """This person is away from today on."""
    substitute = by.id if by else None
    tx.add(Absence(id=new_id(), person_id=person.id, since=date(2026, 3, 2), until=None, substitute_id=substitute))
    tx.flush()


def test_in_turn_everybody_gets_as_many_give_or_take_one(tx: Transaction, cast: Cast) -> None:
    team = shared_by(tx, cast, "round_robin")
    had: Counter[UUID | None] = Counter({one.id: 0 for one in team})
    for number in range(10):
        had[a_new_task(tx, cast, number).assignee_id] += 1
        assert max(had.values()) - min(had.values()) <= 1
    assert set(had) == {one.id for one in team}


def test_whoever_comes_back_is_not_given_what_she_missed(tx: Transaction, cast: Cast) -> None:
    team = shared_by(tx, cast, "round_robin")
    absence = Absence(id=new_id(), person_id=cast.bo.id, since=date(2026, 3, 2), until=None)
    tx.add(absence)
    tx.flush()
    before = Counter(a_new_task(tx, cast, number).assignee_id for number in range(6))
    assert cast.bo.id not in before
    absence.until = date(2026, 3, 1)
    tx.flush()
    after = Counter(a_new_task(tx, cast, number).assignee_id for number in range(6, 12))
    assert after == Counter({one.id: 2 for one in team})


@pytest.mark.parametrize("seed", range(3))
def test_fewest_is_fewest_whatever_everybody_has(tx: Transaction, cast: Cast, seed: int) -> None:
    team, dice = shared_by(tx, cast, "fewest"), Random(seed)
    case = a_case(tx, team=cast.north)
    for person in team:
        for _ in range(dice.randrange(4)):
            a_task(tx, case, holder=person)
    for number in range(6):
        held = {one.id: tx.one(select(func.count()).where(Task.assignee_id == one.id)) for one in team}
        given = a_new_task(tx, cast, number).assignee_id
        assert given is not None
        assert held[given] == min(held.values())


@pytest.mark.parametrize("rule", ["round_robin", "fewest"])
def test_neither_the_absent_nor_the_barred_nor_leaders_nor_family_are_chosen(
    tx: Transaction, cast: Cast, rule: str, monday: datetime
) -> None:
    _, _, gro = shared_by(tx, cast, rule)
    away(tx, cast.astrid)
    citizen = a_citizen(tx)
    a_conflict(tx, cast.bo, cast.bo, monday, citizen_id=citizen.id)
    assert the_task(tx, a_running_case(tx, cast, citizen=citizen)).assignee_id == gro.id
    away(tx, gro)
    assert the_task(tx, a_running_case(tx, cast, citizen=citizen)).assignee_id is None


def test_four_eyes_hold_for_the_doer_and_for_whoever_stands_in(tx: Transaction, cast: Cast) -> None:
    astrid, bo, gro = shared_by(tx, cast, "fewest")
    case = a_running_case(tx, cast)
    task = the_task(tx, case)
    task.assignee_id = astrid.id
    tx.flush()
    away(tx, astrid, by=bo)
    complete(tx, astrid, task.id, YES)
    approval = the_task(tx, case, "approve")
    if approval.group == "sygedagpengecentret":
        assert approval.assignee_id == gro.id
    assert approval.assignee_id not in (astrid.id, bo.id)


def test_team_lays_it_with_the_team_though_the_case_has_a_caseworker(tx: Transaction, cast: Cast) -> None:
    shared_by(tx, cast, "team")
    assert a_new_task(tx, cast, 1, caseworker=cast.astrid).assignee_id is None


def test_a_lane_is_asked_before_its_group_and_nothing_said_is_known(tx: Transaction, cast: Cast) -> None:
    shared_by(tx, cast, "fewest", lane="lane_handling")
    case = a_running_case(tx, cast)
    edition = edition_of(tx, case.version_id)
    element = edition.plan.elements["assess"]
    assert element.lane == "lane_handling"
    assert rule_of(element, "sygedagpengecentret", (edition,)) is Sharing.FEWEST
    assert rule_of(replace(element, lane=None), "teamleder", (edition,)) is Sharing.KNOWN
