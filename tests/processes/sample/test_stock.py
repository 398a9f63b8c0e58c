"""How big worlds are made up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest

from processes.definitions.package import read_folder
from processes.motion.edition import Edition
from processes.records import Centre, Team
from processes.sample.cast import CAST, EVERYBODY, person_of
from processes.sample.drawn import Example, examples
from processes.sample.parts import CALLED, Parts, Somebody
from processes.sample.places import CENTRES, SICKNESS, TEAMS
from processes.sample.stock import FINISHED, HISTORY, TIMELY, YOUTH, Stock
from processes.sample.stock import _drawn as _drawn_of
from processes.sample.walk import Course
from processes.store.base import new_id
from tests.databases import PROJECT

MANY = 600
SOME = ("sickness_follow_up", "sanction", "complaint")


@pytest.fixture(scope="module")
def parts() -> Parts:
    """Everybody and three processes, without a database."""
    centres = {key: Centre(id=new_id(), key=key) for key in CENTRES}
    teams = {one.key: Team(id=new_id(), key=one.key, group=one.group, centre=centres[one.centre]) for one in TEAMS}
    people = {member.login: person_of(member, teams, "") for member in EVERYBODY}
    for place in (place for one in people.values() for place in one.memberships):
        place.team_id = place.team.id
    citizens = [Somebody(new_id(), date(1960 + place % 48, 5, 1)) for place in range(MANY)]
    return Parts(people, citizens, [new_id()], {key: _drawn(key) for key in SOME}, dict.fromkeys(SOME))


def _drawn(key: str) -> tuple[Example, ...]:
    package = read_folder(PROJECT / "bpmn" / key)
    return examples(key, Edition(new_id(), new_id(), 1, package.hash, package.content))


@pytest.fixture
def courses(parts: Parts, monday: datetime) -> list[Course]:
    stock = Stock(parts)
    return [stock.course(place) for place in range(MANY)]


def test_the_same_place_has_the_same_course(parts: Parts, monday: datetime) -> None:
    first, second = Stock(parts), Stock(parts)
    assert [first.course(place) for place in range(20)] == [second.course(place) for place in range(20)]


def test_every_process_with_cases_of_its_own_has_some(parts: Parts, courses: list[Course]) -> None:
    assert not set(parts.definitions) & CALLED
    assert {course.definition for course in courses} == set(parts.definitions)


def test_sickness_is_worked_in_its_house_and_the_young_in_theirs(parts: Parts, courses: list[Course]) -> None:
    born = {one.id: one.born for one in parts.citizens}
    houses = {place.team_id: place.team.centre.key for one in parts.people.values() for place in one.memberships}
    for course in courses:
        house = houses[course.about.team_id or new_id()]
        if course.definition == "sickness_follow_up":
            assert house == SICKNESS
        elif course.about.citizen_id is not None:
            assert (house == YOUTH) == (born[course.about.citizen_id] > date(1996, 3, 3))


def test_those_with_a_story_get_no_cases_but_their_own(parts: Parts, courses: list[Course]) -> None:
    named = {parts.people[member.login].id for member in CAST}
    assert not {course.about.caseworker_id for course in courses} & named


def test_some_are_history_some_late_some_wrong_and_some_double(courses: list[Course], monday: datetime) -> None:
    today = monday.date()
    assert all(course.begins.date() <= today for course in courses)
    assert min(course.begins.date() for course in courses) >= today - timedelta(days=HISTORY + 4_000)
    assert 0.05 < sum(course.slack < 0 for course in courses) / MANY < 0.5
    faults = ("targetGroupRegistered", "planUntil", "guidanceLetterOn")
    assert any(name in course.data for course in courses for name in faults)
    per_citizen = Counter(one.about.citizen_id for one in courses if one.about.citizen_id)
    assert max(per_citizen.values()) == 2
    assert 0 < FINISHED < 1


def test_what_is_new_is_kept_in_time_more_often_than_what_is_old(parts: Parts, monday: datetime) -> None:
    stock, today = Stock(parts), monday.date()
    old = today - timedelta(days=HISTORY)
    assert stock.timeliness("center-for-arbejdsfastholdelse", today) == TIMELY[1]
    assert stock.timeliness("center-for-arbejdsfastholdelse", old) == pytest.approx(TIMELY[0])
    assert stock.timeliness(SICKNESS, today) - stock.timeliness("arbejdsmarkedscentret", today) == pytest.approx(0.12)


def test_what_runs_is_met_the_oftener_the_longer_it_lasts(parts: Parts, monday: datetime) -> None:
    alike = [replace(parts.examples["sanction"][0], name=str(days), days=days, steps=()) for days in (0, 10, 90)]
    chance = Random(1)
    running = Counter(_drawn_of(chance, alike, False).days for _ in range(MANY))
    assert running[0] == 0
    assert running[90] > 5 * running[10] > 0
    assert set(Counter(_drawn_of(chance, alike, True).days for _ in range(MANY))) == {0, 10, 90}
    assert _drawn_of(chance, alike[:1], False).days == 0  # a process with no longer course has cases all the same
