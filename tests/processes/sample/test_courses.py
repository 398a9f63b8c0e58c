"""Which cases the sample world has, and how each goes."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest

from processes.sample.cast import seed_cast
from processes.sample.courses import World, courses, how_many
from processes.sample.parties import seed_citizens, seed_companies
from processes.sample.seed import SIZE
from processes.sample.walk import Course
from processes.store.transaction import Transaction
from tests.builders import SECRET


@pytest.fixture
def world(tx: Transaction, monday: datetime) -> World:
    people = seed_cast(tx)
    citizens = seed_citizens(tx, SECRET, how_many(SIZE))
    return World(people, citizens, seed_companies(tx), people["mikkel"], monday)


def _all(world: World, size: int) -> list[Course]:
    return courses(world, size, Random(1))


def test_every_case_is_about_a_citizen_of_its_own_and_began_before_today(world: World, monday: datetime) -> None:
    found = _all(world, SIZE)
    assert len({course.about.citizen_id for course in found}) == len(found) == how_many(SIZE)
    assert all(course.begins < monday for course in found)
    assert all(monday - course.begins < timedelta(days=180) for course in found)


def test_the_oldest_is_walked_first_so_that_case_numbers_rise(world: World) -> None:
    begins = [course.begins for course in _all(world, SIZE)]
    assert begins == sorted(begins)


def test_mikkel_has_most_and_kirsten_who_is_away_has_some(world: World) -> None:
    found = _all(world, SIZE)
    of = {login: sum(c.about.caseworker_id == one.id for c in found) for login, one in world.people.items()}
    assert of["mikkel"] > len(found) / 2
    assert of["kirsten"] >= 1
    assert of["freja"] >= 1


def test_a_small_world_has_some_of_mikkels_and_some_of_his_colleagues(world: World) -> None:
    workers = {course.about.caseworker_id for course in _all(world, 8)}
    assert world.people["mikkel"].id in workers
    assert len(workers) > 1


@pytest.mark.parametrize("size", [0, 1, 7, SIZE, 10_000])
def test_there_are_as_many_as_asked_for_and_never_more_than_are_described(world: World, size: int) -> None:
    assert how_many(size) <= size
    assert len(_all(world, how_many(size))) == how_many(size)


def test_the_first_absence_day_lies_before_the_notice(world: World) -> None:
    for course in _all(world, SIZE):
        assert str(course.wishes["firstAbsenceDate"]) < course.begins.date().isoformat()


def test_some_are_late_and_some_get_well(world: World) -> None:
    found = _all(world, SIZE)
    assert any(course.no_later is not None for course in found)
    assert sum(bool(course.leaves) for course in found) >= 2
    assert sum(bool(course.reports) for course in found) >= 2
