"""Each is told of a deadline once and in time; a late one is noted as missed, and nothing is closed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.calendar.count import alert_moments, count
from processes.deadlines.escalate import due_deadlines, escalate, put_off
from processes.deadlines.points import points_of
from processes.errors import CaseBusy
from processes.motion.move import lock
from processes.records import Absence, Case, Deadline, Person, Promise, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction, transaction
from tests.builders import a_case, a_deadline, a_task, a_version
from tests.cast import Cast, a_cast, a_person, a_team
from tests.laws import a_rule
from tests.trail import trail

At = Callable[[str], AbstractContextManager[None]]
DUE = date(2026, 3, 13)  # a Friday


def _at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), clock.COPENHAGEN)


ALERTS = [
    ["owner", _at(date(2026, 2, 16)).isoformat()],
    ["owner", _at(date(2026, 3, 10)).isoformat()],
    ["team_leader", datetime.combine(DUE, time(23, 59), clock.COPENHAGEN).isoformat()],
    ["centre_manager", _at(date(2026, 3, 17)).isoformat()],
    ["process_owner", _at(date(2026, 3, 17)).isoformat()],
]


@dataclass(frozen=True)
class World:
    cast: Cast
    gitte: Person  # head of the north centre
    case: Case
    deadline: Deadline
    task: Task


@pytest.fixture
def world(tx: Transaction) -> World:
    cast = a_cast(tx)
    house = a_team(tx, "north-head", "centerchef", cast.north.centre)
    gitte = a_person(tx, "gitte", Role.CENTRE_MANAGER, teams=(house,))
    tx.flush()
    case = a_case(tx, team=cast.north, caseworker=cast.astrid, version=a_version(tx, cast.egon))
    deadline = a_deadline(tx, case, DUE, alerts=ALERTS, next_at=datetime.fromisoformat(ALERTS[0][1]))
    return World(cast, gitte, case, deadline, a_task(tx, case, holder=cast.astrid, deadline=deadline))


def _told(tx: Transaction) -> list[tuple[str, str]]:
    """Who has been promised which notice, in order."""
    names = {str(one.id): one.name for one in tx.execute(select(Person)).scalars()}
    found: Any = tx.execute(select(Promise).where(Promise.kind == "notice").order_by(Promise.made_at, Promise.id))
    return [(names[one.facts["person"]], one.facts["sort"]) for one in found.scalars()]


def test_at_sixty_per_cent_it_is_due_soon_and_nobody_is_bothered(tx: Transaction, world: World, at: At) -> None:
    with at("2026-02-16 08:00"):
        assert len(escalate(tx, world.deadline.id)) == 1
    assert _told(tx) == []
    assert world.deadline.next_at == datetime.fromisoformat(ALERTS[1][1])


def test_three_working_days_before_the_holder_is_told_and_once_only(tx: Transaction, world: World, at: At) -> None:
    with at("2026-03-10 08:00"):
        escalate(tx, world.deadline.id)
        escalate(tx, world.deadline.id)
    with at("2026-03-11 08:00"):
        escalate(tx, world.deadline.id)
    assert _told(tx) == [("Astrid", "task_due")]
    assert [entry.facts["to"] for entry in trail(tx, "DeadlineTold")] == [str(world.cast.astrid.id)]


def test_when_the_day_has_passed_it_is_missed_once_and_the_leader_is_told(
    tx: Transaction, world: World, at: At
) -> None:
    with at("2026-03-14 00:05"):
        escalate(tx, world.deadline.id)
        escalate(tx, world.deadline.id)
    assert _told(tx) == [("Astrid", "task_due"), ("Ditte", "deadline_missed")]
    assert world.deadline.missed_at == world.deadline.due_at
    assert [entry.facts["due"] for entry in trail(tx, "DeadlineMissed")] == [DUE.isoformat()]


def test_two_working_days_later_the_head_of_centre_and_the_process_owner_are_told(
    tx: Transaction, world: World, at: At
) -> None:
    with at("2026-03-17 09:00"):
        escalate(tx, world.deadline.id)
    assert _told(tx)[2:] == [("Gitte", "escalation"), ("Egon", "escalation")]
    assert world.deadline.next_at is None


@pytest.mark.parametrize(
    ("length", "start"),
    [
        ("P1D", "2026-10-24T10:00+02:00"),
        ("PT24H", "2026-10-24T12:00+02:00"),
        ("PT2H", "2026-10-25T00:30+02:00"),  # due at the first half past two
        ("PT3H", "2026-10-25T00:30+02:00"),  # at the second
        ("PT2H", "2027-03-28T00:30+01:00"),  # at half past three: half past two never comes
        ("P1D", "2028-02-28T23:50+01:00"),
        ("P1D", "2026-12-31T23:50+01:00"),
    ],
)
def test_each_is_told_once_and_in_time_on_the_nights_the_clocks_change_too(
    tx: Transaction, world: World, length: str, start: str
) -> None:
    rule, moment = a_rule(length=f'"{length}"'), datetime.fromisoformat(start)
    counted = count(rule, moment)
    asked = [[who, when.isoformat()] for who, when in alert_moments(rule, counted)]
    deadline = a_deadline(tx, world.case, counted.due, due_at=counted.due_at, alerts=asked)
    moments = {point.key: point.moment for point in points_of(deadline)}
    deadline.next_at = min(moments.values())
    quarter, sweep = timedelta(minutes=15), deadline.next_at.astimezone(UTC)
    told: list[tuple[str, datetime]] = []
    missed: list[datetime] = []
    while deadline.next_at is not None:
        with clock.frozen(sweep):
            found = escalate(tx, deadline.id) if deadline.id in due_deadlines(tx) else ()
        told += [(key, sweep) for key in found]
        missed += [sweep] if deadline.missed_at and not missed else []
        sweep += quarter
    assert sorted(key for key, _ in told) == sorted(moments)
    assert all(timedelta() <= when - moments[key] < quarter for key, when in told)
    assert timedelta() < missed[0] - counted.due_at <= quarter
    assert len(trail(tx, "DeadlineMissed")) == 1


def test_a_late_deadline_closes_and_stops_nothing(tx: Transaction, world: World, at: At) -> None:
    before = (world.case.condition, world.case.state, world.case.revision)
    with at("2026-04-01 09:00"):
        escalate(tx, world.deadline.id)
    tx.session.refresh(world.task)
    tx.session.refresh(world.case)
    assert (world.case.condition, world.case.state, world.case.revision) == before
    assert world.task.condition == "open"
    assert world.deadline.ended_at is None


def test_while_astrid_is_away_it_is_bo_who_stands_in_that_is_told(tx: Transaction, world: World, at: At) -> None:
    away = {"person_id": world.cast.astrid.id, "substitute_id": world.cast.bo.id}
    tx.add(Absence(id=new_id(), since=date(2026, 3, 9), until=None, **away))
    with at("2026-03-10 08:00"):
        escalate(tx, world.deadline.id)
    assert _told(tx) == [("Bo", "task_due")]


def test_a_task_nobody_holds_is_the_leaders_to_hear_of(tx: Transaction, world: World, at: At) -> None:
    world.task.assignee_id = world.case.caseworker_id = None
    tx.flush()
    with at("2026-03-10 08:00"):
        escalate(tx, world.deadline.id)
    assert _told(tx) == [("Ditte", "task_due")]


def test_a_deadline_that_stands_still_or_whose_case_is_closed_tells_nobody(
    tx: Transaction, world: World, at: At
) -> None:
    world.deadline.paused_on = date(2026, 3, 1)
    tx.flush()
    with at("2026-03-20 08:00"):
        assert escalate(tx, world.deadline.id) != ()
    assert _told(tx) == []
    assert world.deadline.missed_at is None
    assert world.deadline.next_at is None


def test_a_kept_deadline_is_left_alone(tx: Transaction, world: World, at: At) -> None:
    world.deadline.ended_at = world.deadline.kept_at = _at(date(2026, 3, 9))
    tx.flush()
    with at("2026-03-20 08:00"):
        assert escalate(tx, world.deadline.id) == ()
        assert due_deadlines(tx) == []
    assert _told(tx) == []


def test_the_sweep_finds_what_has_waited_longest_first_and_nothing_that_is_not_due(
    tx: Transaction, world: World, at: At
) -> None:
    older = a_deadline(tx, world.case, DUE, alerts=ALERTS, next_at=_at(date(2026, 2, 10)))
    a_deadline(tx, world.case, DUE, alerts=ALERTS, next_at=_at(date(2026, 3, 10)))
    a_deadline(tx, world.case, DUE, alerts=[], next_at=None)
    with at("2026-02-16 08:00"):
        assert due_deadlines(tx) == [older.id, world.deadline.id]
        assert due_deadlines(tx, 1) == [older.id]


def test_after_the_sweep_nothing_is_due_any_more(tx: Transaction, world: World, at: At) -> None:
    with at("2026-03-14 00:05"):
        for one in due_deadlines(tx):
            escalate(tx, one)
        assert due_deadlines(tx) == []


def test_while_somebody_works_on_the_case_the_sweep_goes_on_without_it(own_database: Engine, at: At) -> None:
    with transaction(own_database) as tx:
        case = a_case(tx)
        deadline = a_deadline(tx, case, DUE, alerts=ALERTS, next_at=_at(DUE) - timedelta(days=30))
    with transaction(own_database) as working:
        lock(working, case.id)
        with pytest.raises(CaseBusy), transaction(own_database) as tx, at("2026-03-14 00:05"):
            escalate(tx, deadline.id)


def test_a_deadline_that_could_not_be_told_lets_the_others_pass_and_comes_again(world: World, tx: Transaction) -> None:
    with clock.frozen(_at(date(2026, 3, 10), 9)):
        put_off(tx, world.deadline.id)
        assert due_deadlines(tx) == []
    with clock.frozen(_at(date(2026, 3, 10), 10)):
        assert due_deadlines(tx) == [world.deadline.id]
