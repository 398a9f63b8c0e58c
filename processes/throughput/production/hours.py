"""The hours of teams: how many colleagues, how many hours for tasks each has, and who is away counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
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
    of: dict[UUID, list[Membership]] = defaultdict(list)
    for one in places:
        of[one.team_id].append(one)
    mondays = [monday + timedelta(weeks=n) for n in range(weeks)]
    return {team: tuple(_week(of[team], away, start, each[team]) for start in mondays) for team in teams}


def _week(places: Iterable[Membership], away: dict[UUID, set[date]], monday: date, hours: int) -> Hands:
    days = [monday + timedelta(days=n) for n in range(7)]
    working = [day for day in days if ALMANAC.is_working(day)]
    staff = gone = there = 0
    for one in places:
        mine = [day for day in working if _counts(one, day)]
        staff += bool(mine)
        gone += sum(day in away[one.person_id] for day in mine)
        there += sum(day not in away[one.person_id] for day in mine)
    return Hands(staff, gone, there * hours / DAYS)


def _counts(one: Membership, day: date) -> bool:
    return (one.since is None or one.since <= day) and (one.until is None or one.until >= day)


def _places(tx: Transaction, teams: Collection[UUID], since: date, until: date) -> list[Membership]:
    asked = (
        select(Membership)
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.team_id.in_(list(teams)), Membership.leads.is_(False), Person.active)
        .where(or_(Membership.since.is_(None), Membership.since <= until))
        .where(or_(Membership.until.is_(None), Membership.until >= since))
    )
    return list(tx.execute(asked).unique().scalars())


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
