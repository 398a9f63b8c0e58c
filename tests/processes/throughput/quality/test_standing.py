"""A team leader stands so to her own team, a head to her own centre, one of the direction to every place."""

from __future__ import annotations

from processes.access.permissions import Relation, Role
from processes.store.transaction import Transaction
from processes.throughput.places import places
from processes.throughput.quality.standing import standing
from tests.cast import Cast, a_centre, a_person, a_team


def test_whoever_leads_a_team_leads_that_and_not_its_centre(tx: Transaction, cast: Cast) -> None:
    told = {one.key: standing(tx, cast.ditte, one) for one in places(tx, cast.ditte)}
    assert told == {"all": set(), "centre:north": set(), "team:north-1": {Relation.TEAM_LEADER}}


def test_a_head_leads_her_own_centre_and_its_teams_and_the_direction_every_place(tx: Transaction, cast: Cast) -> None:
    direction = a_team(tx, "direktion", "direktion", a_centre(tx, "shared"))
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    director = a_person(tx, "dir", Role.CENTRE_MANAGER, teams=(direction,))
    tx.flush()
    told = {one.key: standing(tx, chief, one) for one in places(tx, chief)}
    assert told["centre:north"] == told["team:north-1"] == {Relation.HEAD_OF_CENTRE}
    assert told["all"] == told["centre:south"] == set()
    assert all(Relation.DIRECTOR in standing(tx, director, one) for one in places(tx, director))
