"""How somebody who leads stands to a place: to a team, to a centre, or to the whole house."""

from __future__ import annotations

from processes.access.permissions import Relation
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.leading import directs, leading
from processes.throughput.places import Place

LEADS = frozenset({Relation.TEAM_LEADER, Relation.HEAD_OF_CENTRE, Relation.DIRECTOR})


def standing(tx: Transaction, person: Person, place: Place) -> set[Relation]:
    """A leader to her own team, a head to her own centre and its teams, one of the direction to every place."""
    of = [leading(tx, person, None, team) for team in place.scope.teams]
    of += [leading(tx, person, centre, None) for centre in place.scope.centres]
    found = set.intersection(*of) if of else directs(person)
    return found & LEADS
