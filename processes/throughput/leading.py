"""How somebody stands to the place a target is about: its team's leader, its centre's head, one of the direction."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Relation, Role
from processes.records import Centre, Person, Team
from processes.records.person import DIRECTION
from processes.store.transaction import Transaction


def leading(tx: Transaction, person: Person, centre: UUID | None, team: UUID | None) -> set[Relation]:
    """The relations to a team, or else to a centre; to neither there is none. Raises ``NotFound``."""
    if team is not None:
        return tx.find(Team, team).relations_to(person)
    return tx.find(Centre, centre).relations_to(person) if centre is not None else set()


def directs(person: Person) -> set[Relation]:
    """The relation to the whole house: one of the direction answers for it, and a head of one centre does not."""
    is_director = Role.CENTRE_MANAGER in person.roles and DIRECTION in person.groups
    return {Relation.DIRECTOR} if is_director else set()
