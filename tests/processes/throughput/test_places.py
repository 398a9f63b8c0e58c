"""Which places somebody may choose, and which is shown at first."""

from __future__ import annotations

import pytest

from processes.access.permissions import Role
from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.throughput.places import ALL, place_of, places
from tests.cast import Cast, a_centre, a_person, a_team


def test_an_owner_may_choose_every_place_and_begins_with_the_whole(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    found = places(tx, cast.egon)
    assert found[0].key == ALL
    assert {"team:north-1", "team:south-1", "centre:south"} <= {one.key for one in found}
    assert place_of(found, "", cast.egon).key == ALL


def test_a_leader_begins_with_her_own_team(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    found = places(tx, cast.ditte)
    assert place_of(found, "", cast.ditte).scope.teams == cast.ditte.led_team_ids
    with pytest.raises(NotFound):
        place_of(found, "team:south-1", cast.ditte)


def test_the_head_of_a_centre_begins_with_that_centre_and_may_choose_the_whole(tx: Transaction, cast: Cast) -> None:
    office = a_team(tx, "south-head", "centerchef", cast.south.centre)
    head = a_person(tx, "hanne", Role.CENTRE_MANAGER, teams=(office,))
    tx.flush()
    found = places(tx, head)
    assert place_of(found, "", head).key == "centre:south"
    assert place_of(found, ALL, head).key == ALL


def test_the_direction_begins_with_the_whole(tx: Transaction, cast: Cast) -> None:
    office = a_team(tx, "direction", "direktion", a_centre(tx, "shared"))
    director = a_person(tx, "dan", Role.CENTRE_MANAGER, teams=(office,))
    tx.flush()
    assert place_of(places(tx, director), "", director).key == ALL


def test_teams_of_one_name_are_told_apart_by_their_centres(tx: Transaction, cast: Cast) -> None:
    for centre in (cast.north.centre, cast.south.centre):
        a_team(tx, f"heads-{centre.key}", "centerchef", centre).name_da = "Centerchef"
    tx.flush()
    names = [one.name.da for one in places(tx, cast.egon)]
    assert [one for one in names if one.startswith("Centerchef")] == [
        "Centerchef, Center north",
        "Centerchef, Center south",
    ]
    assert len(names) == len(set(names))
