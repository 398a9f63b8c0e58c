"""How a case stands is read in one question, and tells who is at work today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.motion.standing import Standing, standing
from processes.records import Absence, Case, Deadline, Person, Subscription, Timer
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_case
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task

TODAY = date(2026, 3, 2)


def away(tx: Transaction, person: Person, by: Person | None, since: int = 0, until: int | None = 0) -> None:
    """The person is away from so many days from today to so many."""
    absence = Absence(
        id=new_id(),
        person_id=person.id,
        substitute_id=by.id if by else None,
        since=TODAY + timedelta(since),
        until=None if until is None else TODAY + timedelta(until),
    )
    tx.add(absence)
    tx.flush()


def here(tx: Transaction, cast: Cast) -> Standing:
    """How Astrid's case stands today."""
    return standing(tx, a_case(tx, team=cast.north, caseworker=cast.astrid), TODAY)


def test_every_open_row_is_told_by_its_step(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    now, task = standing(tx, case, clock.today()), the_task(tx, case)
    row = now.tasks[task.step]
    assert (row.id, row.due_day, row.deadline_id) == (task.id, task.due_day, task.deadline_id)
    timer = tx.one(select(Timer))
    assert (now.timers[timer.step].id, now.timers[timer.step].due_at) == (timer.id, timer.due_at)
    assert [one.id for one in now.subscriptions.values()] == [tx.one(select(Subscription.id))]
    assert [one.rule for one in now.deadlines] == ["T1-01"]
    assert {team.id for team in now.teams} == {cast.north.id, cast.leaders.id, cast.south.id}
    assert now.caseworker_teams == {cast.north.id}


def test_what_was_done_fired_or_cleared_is_not_open_and_its_doer_is_known(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    now = standing(tx, case, clock.today())
    assert set(now.tasks) == {the_task(tx, case, "approve").step}
    assert now.timers == {}
    assert now.doers == {"assess": (cast.astrid.id,)}


def test_a_bare_case_stands_empty(tx: Transaction) -> None:
    now = standing(tx, a_case(tx), TODAY)
    assert (now.tasks, now.timers, now.subscriptions, now.deadlines, now.rule_sets) == ({}, {}, {}, (), {})
    assert (now.doers, now.caseworker_here, now.substitute, now.caseworker_teams) == ({}, False, None, frozenset())


@pytest.mark.parametrize(
    ("since", "until", "at_work"), [(0, 0, False), (-3, None, False), (-3, -1, True), (1, 3, True), (-1, 1, False)]
)
def test_absence_counts_both_its_days(
    tx: Transaction, cast: Cast, since: int, until: int | None, at_work: bool
) -> None:
    away(tx, cast.astrid, cast.bo, since, until)
    now = here(tx, cast)
    assert (now.caseworker_here, now.substitute) == (at_work, None if at_work else cast.bo.id)


def test_a_substitute_who_is_away_herself_stands_in_for_nobody(tx: Transaction, cast: Cast) -> None:
    away(tx, cast.astrid, cast.bo)
    away(tx, cast.bo, cast.ditte)
    assert here(tx, cast).substitute is None


def test_of_two_absences_the_one_with_a_substitute_at_work_counts(tx: Transaction, cast: Cast) -> None:
    away(tx, cast.astrid, None)
    away(tx, cast.astrid, cast.bo)
    assert here(tx, cast).substitute == cast.bo.id


def test_whoever_has_left_gets_no_new_tasks_and_stands_in_for_nobody(tx: Transaction, cast: Cast) -> None:
    away(tx, cast.astrid, cast.bo)
    cast.bo.active = False
    tx.flush()
    assert here(tx, cast).substitute is None
    cast.carla.active = False
    case: Case = a_case(tx, team=cast.south, caseworker=cast.carla)
    assert not standing(tx, case, TODAY).caseworker_here


def test_clocks_are_told_oldest_first_however_their_rows_lie(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    first = tx.one(select(Deadline).where(Deadline.case_id == case.id))
    told = {column.name: getattr(first, column.name) for column in Deadline.__table__.columns}
    for turn in (4, 2, 3):
        earlier = first.due_day - timedelta(days=turn)
        tx.add(Deadline(**{**told, "id": new_id(), "turn": turn, "due_day": earlier, "ended_at": clock.now()}))
        tx.flush()
    assert [one.turn for one in standing(tx, case, clock.today()).deadlines] == [1, 2, 3, 4]
