"""Kinds of tasks are what our own people do, not what parties outside do."""

from __future__ import annotations

from processes.store.transaction import read_only
from processes.throughput.forecast.kinds import kinds
from tests.processes.throughput.forecast.conftest import Past
from tests.processes.throughput.forecast.past_world import STEPS


def test_of_one_process_and_of_all(past: Past) -> None:
    with read_only(past.engine) as tx:
        mine, every = kinds(tx, past.scope.definitions), kinds(tx)
    assert set(STEPS) <= set(mine) < set(every)
    assert all(name.da and name.en for name in every.values())
