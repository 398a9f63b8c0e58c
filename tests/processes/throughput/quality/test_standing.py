"""A team leader stands so to her own team, and to no other place."""

from __future__ import annotations

from processes.access.permissions import Relation
from processes.store.transaction import Transaction
from processes.throughput.places import places
from processes.throughput.quality.standing import standing
from tests.cast import Cast


def test_whoever_leads_a_team_leads_that_and_not_its_centre(tx: Transaction, cast: Cast) -> None:
    told = {one.key: standing(cast.ditte, one) for one in places(tx, cast.ditte)}
    assert told == {"all": set(), "centre:north": set(), "team:north-1": {Relation.TEAM_LEADER}}
