"""How big worlds are made up: so many cases of each process and house, of every age, some of them late or wrong.

What is assumed, where the specification (2.1 to 2.4) gives no number: one case in four is about sickness, since 7,500
of the 30,000 that are active at a time are (with those of the short track, which nobody holds). One in fifty ended
before, for the history, and some more have ended on their way. A course is drawn as often as it begins, which is the
seldomer the more steps it has, times its length, since what lasts long is met more often; and it is met early rather
than late, since some end in other ways. Timers and deadlines are never made up: they are those the processes and the
law give such cases, about five for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from processes import clock
from processes.cases.opening import About
from processes.records import Person
from processes.sample.cast import CAST
from processes.sample.drawn import Example
from processes.sample.parties import SEED
from processes.sample.parts import Parts, Somebody
from processes.sample.places import HOUSES, SICKNESS, teams_of
from processes.sample.walk import Course

# So many of 25,000 cases that run are of each process (specification 2.1 and 2.3; the split is ours).
SHARES = {
    "match_and_plan": 14_850,
    "sickness_follow_up": 6_250,
    "sanction": 1_500,
    "intake": 1_000,
    "wage_subsidy": 680,
    "complaint": 390,
    "job_order": 330,
}
OTHERS = 200  # of a process nobody has counted
OVER_30 = {"arbejdsmarkedscentret": 9_000, "center-for-jobindsats": 6_500, "center-for-arbejdsfastholdelse": 1_500}
YOUTH = "ungecentret"
WITHOUT_CASEWORKER = "short_track"  # sickness in the light track lives without one (specification 2.1)
ABOUT_COMPANIES = frozenset({"job_order"})  # no citizen's case
WITH_COMPANY = frozenset({"job_order", "wage_subsidy", "sickness_follow_up"})

PLAIN = -1.5  # how often a course begins: one with twice the steps is a third as common
YOUNG = 2.2  # how much more of the cases that run are young
FINISHED = 0.02  # of all cases, beside those that end on their way: the history dashboards are drawn from
HISTORY = 420  # days back the oldest finished case ended at most
WRONG = 0.06  # of all cases have a fault somebody put in (specification 3.4, for F27)
# How much is done in time, the oldest and the newest, and how far each house is from that (specification 3.4).
TIMELY = (0.62, 0.88)
HOUSE = {YOUTH: 0.02, "arbejdsmarkedscentret": -0.06, "center-for-jobindsats": -0.02, SICKNESS: 0.06}
LATE, IN_TIME = -6, 2


class Stock:
    """Makes up the course at each place of the world, the same for the same place.

    ``ended`` is the share of courses that ended before now, at most ``back`` days ago; ``first`` the share that is kept
    for the first team of each house; another ``salt``, other courses.
    """

    def __init__(
        self, parts: Parts, ended: float = FINISHED, back: int = HISTORY, first: float = 0.0, salt: int = 0
    ) -> None:
        self._parts = parts
        self._ended, self._back, self._first, self._salt = ended, back, first, salt
        self._teams = _teams(parts.people)
        self._today = clock.today()

    def course(self, place: int) -> Course:
        """The course at this place."""
        chance = Random((SEED + self._salt) * 31 + place)  # noqa: S311 (an invented world)
        definition = _weighed(chance, {key: SHARES.get(key, OTHERS) for key in self._parts.definitions})
        ended = chance.random() < self._ended
        example = _drawn(chance, self._parts.examples[definition], ended)
        citizen = self._parts.citizens[self._whose(place, chance)]
        house = self._house(definition, citizen, chance)
        begins = self._begins(example, ended, chance)
        about = self._about(example, citizen, house, chance)
        course = example.course(begins, self._parts.starters[definition], about, IN_TIME)
        if chance.random() > self.timeliness(house, course.begins.date()):
            course = replace(course, slack=LATE)
        over = ended and self._ended > FINISHED  # where the past is what is asked for, nothing of it is left open
        return replace(course, data={**course.data, **_fault(chance, course)}, over=over)

    def timeliness(self, house: str, begun: date) -> float:
        """How likely it is that a case begun this day in this house is kept in time."""
        old = min((self._today - begun).days / HISTORY, 1.0)
        return TIMELY[1] - (TIMELY[1] - TIMELY[0]) * old + HOUSE.get(house, 0.0)

    def _whose(self, place: int, chance: Random) -> int:
        """Everybody has one case; a double case is about whoever has the one before."""
        double = chance.random() < WRONG / 5
        return (place - 1 if double and place else place) % len(self._parts.citizens)

    def _house(self, definition: str, citizen: Somebody, chance: Random) -> str:
        if definition == "sickness_follow_up":
            return SICKNESS
        if (self._today - citizen.born).days < 30 * 365.25:
            return YOUTH
        return _weighed(chance, OVER_30)

    def _begins(self, example: Example, ended: bool, chance: Random) -> date:
        """Cases that run are somewhere on their way; those of the history ended some time ago."""
        if ended and example.ends:
            return self._today - timedelta(days=example.days + chance.randrange(14, self._back))
        span = max(example.days, 7)  # more are at their beginning: on the way some end in other ways
        return self._today - timedelta(days=int(span * chance.random() ** YOUNG) + 4)

    def _about(self, example: Example, citizen: Somebody, house: str, chance: Random) -> About:
        teams = self._teams[house]
        team, workers = teams[0] if self._first and chance.random() < self._first else chance.choice(teams)
        worker = None if WITHOUT_CASEWORKER in example.name else chance.choice(workers)
        company = chance.choice(self._parts.companies) if example.definition in WITH_COMPANY else None
        whose = None if example.definition in ABOUT_COMPANIES else citizen.id
        return About(whose, company, team, worker)


def _teams(people: Mapping[str, Person]) -> dict[str, list[tuple[UUID, list[UUID]]]]:
    """House -> its teams, each with its caseworkers; those with a story have their own cases."""
    named = {member.login for member in CAST}
    keys = {key: house for house in HOUSES for key in teams_of(house)}
    found: dict[str, dict[str, tuple[UUID, list[UUID]]]] = {house: {} for house in HOUSES}
    for login in sorted(people):
        for one in people[login].memberships:
            if one.team.key in keys and not one.leads and login not in named:
                teams = found[keys[one.team.key]]
                teams.setdefault(one.team.key, (one.team_id, []))[1].append(people[login].id)
    return {house: [teams[key] for key in sorted(teams)] for house, teams in found.items()}


def _drawn(chance: Random, examples: Sequence[Example], ended: bool) -> Example:
    """Most courses are plain. Of those that run at one time a long one is met more often than a short one, and one that
    is over on the day it begins never."""
    if ended:
        examples = [one for one in examples if one.ends] or examples
    often = [(1 + len(one.steps)) ** PLAIN for one in examples]
    there = often if ended else [share * one.days for share, one in zip(often, examples, strict=True)]
    return chance.choices(examples, there if any(there) else often)[0]


def _weighed(chance: Random, weights: Mapping[str, int]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def _fault(chance: Random, course: Course) -> dict[str, Any]:
    """One of the faults that data has in real life, as a fact the case is born with (specification 3.4)."""
    if chance.random() >= WRONG * 4 / 5:
        return {}
    past = (course.begins.date() - timedelta(days=chance.randrange(20, 90))).isoformat()
    return chance.choice(
        (
            {"cvOnJobnet": False},
            {"targetGroupRegistered": "9.9"},
            {"planUntil": past},
            {"guidanceLetterOn": None},
        )
    )
