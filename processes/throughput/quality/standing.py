"""How somebody who leads stands to a place: a team leader to her own teams."""

from __future__ import annotations

from processes.access.permissions import Relation
from processes.records import Person
from processes.throughput.places import Place


def standing(person: Person, place: Place) -> set[Relation]:
    """The relations of this person to a team, a centre or the whole."""
    leads = bool(place.scope.teams) and place.scope.teams <= person.led_team_ids
    return {Relation.TEAM_LEADER} if leads else set()
