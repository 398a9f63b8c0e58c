"""Which places somebody may choose, and which is shown at first."""

from __future__ import annotations

import pytest

from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.throughput.places import ALL, place_of, places
from tests.cast import Cast


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
