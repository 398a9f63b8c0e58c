"""A head stands to her own centre and its teams, one of the direction to every place, and neither without the role."""

from __future__ import annotations

from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.store.transaction import Transaction
from processes.throughput.leading import leading
from tests.cast import Cast, a_centre, a_person, a_team


def test_a_place_is_its_heads_and_the_directions(tx: Transaction, cast: Cast) -> None:
    direction = a_team(tx, "direktion", "direktion", a_centre(tx, "shared"))
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    director = a_person(tx, "dir", Role.CENTRE_MANAGER, teams=(direction,))
    secretary = a_person(tx, "sec", Role.CASEWORKER, teams=(direction,))
    tx.flush()
    north, south = (cast.north.centre_id, None), (cast.south.centre_id, None)
    assert leading(tx, chief, *north) == leading(tx, chief, None, cast.north.id) == {Is.HEAD_OF_CENTRE}
    assert leading(tx, chief, *south) == leading(tx, chief, None, cast.south.id) == set()
    assert leading(tx, director, *south) == leading(tx, director, None, cast.south.id) == {Is.DIRECTOR}
    assert leading(tx, secretary, *north) == leading(tx, cast.ditte, *north) == leading(tx, chief, None, None) == set()
    assert leading(tx, cast.ditte, None, cast.north.id) == {Is.TEAM_LEADER, Is.TEAM_MEMBER}
