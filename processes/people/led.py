"""Whom a leader answers for: the members of the teams she leads."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes.records import Membership, Person, counts_now
from processes.store.transaction import Transaction


def led_by(tx: Transaction, person: Person) -> tuple[tuple[UUID, str], ...]:
    """Id and name of those who are in a team this person leads today, herself left out, in Danish order of names."""
    if not person.led_team_ids:
        return ()
    place = select(Membership.id).where(
        Membership.person_id == Person.id, Membership.team_id.in_(person.led_team_ids), counts_now()
    )
    asked = (
        select(Person.id, Person.name)
        .where(Person.active, Person.id != person.id, place.exists())
        .order_by(Person.sort_key, Person.id)
    )
    return tuple((row.id, row.name) for row in tx.execute(asked))
