"""The hours of teams: how many colleagues, how many hours for tasks each has, and who is away counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select

from processes.calendar.workdays import ALMANAC
from processes.records import Absence, Membership, Person, TeamHours
from processes.store.transaction import Transaction

USUAL = 25  # hours for tasks in a week of 37: meetings, training and breaks are not
DAYS = 5
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hands:
    """One team in one week: ``staff`` colleagues (without those who lead), ``away`` days of theirs, and ``hours``."""

    staff: int
    away: int
    hours: float


def hours_of(tx: Transaction, teams: Collection[UUID], day: date) -> dict[UUID, int]:
    """How many hours for tasks a colleague of each team has in a whole week, as it holds that day."""
    asked = select(TeamHours).where(TeamHours.team_id.in_(list(teams)), TeamHours.since <= day)
    said = {one.team_id: one.hours for one in tx.execute(asked.order_by(TeamHours.since)).scalars()}
    return {team: said.get(team, USUAL) for team in teams}


def hands(tx: Transaction, teams: Collection[UUID], monday: date, weeks: int) -> dict[UUID, tuple[Hands, ...]]:
    """Each team in each of so many weeks from this Monday."""
    until = monday + timedelta(weeks=weeks) - DAY
    places = _places(tx, teams, monday, until)
    away = _away(tx, {one.person_id for one in places}, monday, until)
    each = hours_of(tx, teams, monday)
    of: dict[UUID, list[_Place]] = defaultdict(list)
    for one in places:
        of[one.team_id].append(one)
    worked = [_working(monday + timedelta(weeks=n)) for n in range(weeks)]
    return {team: tuple(_week(of[team], away, days, each[team]) for days in worked) for team in teams}


def _working(monday: date) -> list[date]:
    days = [monday + timedelta(days=n) for n in range(7)]
    return [day for day in days if ALMANAC.is_working(day)]


class _Place(NamedTuple):
    """A colleague's place in a team, from its first to its last day; no row of its own, for there are many of them."""

    team_id: UUID
    person_id: UUID
    since: date
    until: date


def _week(places: Iterable[_Place], away: dict[UUID, set[date]], days: Iterable[date], hours: int) -> Hands:
    staff = gone = there = 0
    for one in places:
        mine = {day for day in days if one.since <= day <= one.until}
        absent = len(mine & away[one.person_id])
        staff += bool(mine)
        gone += absent
        there += len(mine) - absent
    return Hands(staff, gone, there * hours / DAYS)


def _places(tx: Transaction, teams: Collection[UUID], since: date, until: date) -> list[_Place]:
    asked = (
        select(Membership.team_id, Membership.person_id, Membership.since, Membership.until)
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.team_id.in_(list(teams)), Membership.leads.is_(False), Person.active)
        .where(or_(Membership.since.is_(None), Membership.since <= until))
        .where(or_(Membership.until.is_(None), Membership.until >= since))
    )
    rows = tx.execute(asked)
    return [_Place(team, person, first or date.min, last or date.max) for team, person, first, last in rows]


def _away(tx: Transaction, people: Collection[UUID], since: date, until: date) -> dict[UUID, set[date]]:
    asked = select(Absence).where(
        Absence.person_id.in_(list(people)),
        Absence.since <= until,
        or_(Absence.until.is_(None), Absence.until >= since),
    )
    found: dict[UUID, set[date]] = defaultdict(set)
    for one in tx.execute(asked).scalars():
        first, last = max(one.since, since), min(one.until or until, until)
        found[one.person_id] |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return found
