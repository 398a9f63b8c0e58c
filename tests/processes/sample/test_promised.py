"""The sample world's targets are set once, and one miss says why."""

from __future__ import annotations

from sqlalchemy import func, select

from processes import clock
from processes.records import Explanation, Person, Target
from processes.sample.cast import seed_cast
from processes.sample.promised import CENTRE, TARGETS, promise_results
from processes.store.transaction import Transaction
from processes.throughput.contracts.contract import contract
from processes.throughput.places import place_of, places


def test_targets_are_set_once_for_a_centre_and_a_team_and_stand_on_their_page(tx: Transaction) -> None:
    head = seed_cast(tx)["bodil"]
    assert promise_results(tx) == tx.one(select(func.count()).select_from(Target)) == 10
    assert promise_results(tx) == 0
    for place, targets in TARGETS.items():
        here = place_of(places(tx, head), place, head)
        told = contract(tx, head, here, clock.today().year)
        assert {one.indicator: one.value for one in told.promises} == targets
    assert CENTRE in TARGETS


def test_without_its_head_nothing_is_promised(tx: Transaction) -> None:
    assert promise_results(tx) == 0
    assert tx.one(select(func.count()).select_from(Person)) == 0
    assert tx.one(select(func.count()).select_from(Explanation)) == 0
