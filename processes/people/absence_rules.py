"""What holds for every absence: days that make sense, and a substitute who can really stand in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select

from processes import clock
from processes.errors import Invalid, Problem
from processes.records import Absence, Membership, Person, counts_now, in_force
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Days:
    """From and to, both included; ``until`` None: nobody knows yet."""

    since: date
    until: date | None


def must_fit(tx: Transaction, absent: Person, days: Days, substitute: Person | None, own: UUID | None = None) -> None:
    """Raise ``Invalid`` with the first thing that is wrong; ``own`` is the absence that is being changed.

    A substitute serves the same teams, is at work on all these days, and stands in for somebody who stands in for
    nobody herself: no chain is longer than one, so there is no circle either.
    """
    if days.until is not None and days.until < days.since:
        raise _wrong("absence_days", "until")
    if days.until is not None and days.until < clock.today():
        raise _wrong("absence_over", "until")
    if _any(tx, days, Absence.person_id == absent.id, own):
        raise _wrong("absence_overlaps", "since", name=absent.name)
    stood_in_for = _any(tx, days, Absence.substitute_id == absent.id, own)
    if stood_in_for is not None:
        raise _wrong("absence_stands_in", "since", name=absent.name, other=tx.find(Person, stood_in_for).name)
    if substitute is None:
        return
    if substitute.id == absent.id or not substitute.active or not serves_the_same(substitute, absent):
        raise _wrong("substitute_elsewhere", "substitute", name=substitute.name, absent=absent.name)
    if _any(tx, days, Absence.person_id == substitute.id, own):
        raise _wrong("substitute_away", "substitute", name=substitute.name)


def serves_the_same(substitute: Person, absent: Person) -> bool:
    """Is the substitute in every team in which the absent one does casework, or for a mere leader in one she leads?"""
    if not absent.team_ids:
        return False
    works_in = absent.team_ids - absent.led_team_ids
    return works_in <= substitute.team_ids and bool(absent.team_ids & substitute.team_ids)


def could_stand_in(tx: Transaction, absent: Person) -> tuple[Person, ...]:
    """Those who may be chosen as substitute and are at work today, in Danish order of names."""
    return tuple(one for one in tx.execute(_mates(absent)).scalars() if serves_the_same(one, absent))


def _mates(absent: Person) -> Select[Any]:
    in_team = select(Membership.id).where(
        Membership.person_id == Person.id, Membership.team_id.in_(absent.team_ids), counts_now()
    )
    is_away = select(Absence.id).where(Absence.person_id == Person.id, in_force())
    return (
        select(Person)
        .where(Person.active, Person.id != absent.id, in_team.exists(), ~is_away.exists())
        .order_by(Person.sort_key, Person.id)
    )


def _any(tx: Transaction, days: Days, whose: ColumnElement[bool], own: UUID | None) -> UUID | None:
    """Whose absence on any of these days this is true of; one that was ended before it began is none."""
    asked = select(Absence.person_id).where(whose, or_(Absence.until.is_(None), Absence.until >= Absence.since))
    asked = asked.where(or_(Absence.until.is_(None), Absence.until >= days.since))
    if days.until is not None:
        asked = asked.where(Absence.since <= days.until)
    if own is not None:
        asked = asked.where(Absence.id != own)
    found: UUID | None = tx.execute(asked.limit(1)).scalar()
    return found


def _wrong(code: str, where: str, **facts: str) -> Invalid:
    return Invalid(Problem(code, where, facts), code, **facts)
