"""The houses and teams of the sample world."""

from __future__ import annotations

from sqlalchemy import func, select

from processes.records import Centre, Team
from processes.sample.places import CENTRES, SHARED, TEAMS, seed_places
from processes.store.transaction import Transaction

# Every lane of the processes that is worked inside the house (specification 0.4).
WORKED = {
    "sygedagpengecentret",
    "ydelsesservice",
    "booking",
    "kvs",
    "sundhedsfaglig",
    "jura",
    "teamleder",
    "centerchef",
}


def test_every_lane_that_is_worked_in_the_house_has_a_team() -> None:
    assert {place.group for place in TEAMS} >= WORKED


def test_every_centre_has_leaders_and_a_head() -> None:
    for centre in CENTRES.keys() - {SHARED}:
        assert {"teamleder", "centerchef"} <= {place.group for place in TEAMS if place.centre == centre}


def test_every_place_has_a_name_in_both_languages() -> None:
    assert all(name.da and name.en for name in [*CENTRES.values(), *(place.name for place in TEAMS)])


def test_seeding_twice_makes_every_place_once(tx: Transaction) -> None:
    first, second = seed_places(tx), seed_places(tx)
    assert {key: team.id for key, team in first.items()} == {key: team.id for key, team in second.items()}
    assert tx.execute(select(func.count()).select_from(Team)).scalar() == len(TEAMS)
    assert tx.execute(select(func.count()).select_from(Centre)).scalar() == len(CENTRES)
