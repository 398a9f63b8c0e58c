"""Colleagues: who works in which team, and who is away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.records import Absence, Membership, Person, counts_now
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Colleague:
    """A colleague; ``away`` with ``away_until`` None means: nobody knows until when."""

    id: UUID
    name: str
    title: Text
    teams: tuple[Text, ...]
    leads: bool
    away: bool
    away_until: date | None
    substitute: str | None


def colleagues(tx: Transaction, person: Person, teams: Collection[UUID] | None = None) -> tuple[Colleague, ...]:
    """The active members of these teams (None: the reader's own), the reader left out, in Danish order of names."""
    require(person, Permission.SEE_PEOPLE)
    wanted = person.team_ids if teams is None else frozenset(teams)
    found: Any = tx.execute(_members(wanted, clock.today()).where(Person.id != person.id)).unique().all()
    return tuple(_colleague(one, absence, substitute, wanted) for one, absence, substitute in found)


def _members(teams: frozenset[UUID], today: date) -> Select[Any]:
    substitute = select(Person.name).where(Person.id == Absence.substitute_id).correlate(Absence).scalar_subquery()
    is_away = and_(
        Absence.person_id == Person.id, Absence.since <= today, or_(Absence.until.is_(None), Absence.until >= today)
    )
    place = select(Membership.id).where(Membership.person_id == Person.id, Membership.team_id.in_(teams), counts_now())
    return (
        select(Person, Absence, substitute)
        .outerjoin(Absence, is_away)
        .where(Person.active, place.exists())
        .order_by(Person.sort_key, Person.id)
        .ext(distinct_on(Person.sort_key, Person.id))
    )


def _colleague(one: Person, absence: Absence | None, substitute: str | None, teams: frozenset[UUID]) -> Colleague:
    places = [place for place in one.places if place.team_id in teams]
    return Colleague(
        id=one.id,
        name=one.name,
        title=Text(one.title_da, one.title_en),
        teams=tuple(Text(place.team.name_da, place.team.name_en) for place in places),
        leads=any(place.leads for place in places),
        away=absence is not None,
        away_until=absence.until if absence else None,
        substitute=substitute,
    )
