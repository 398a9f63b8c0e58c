"""Where no process is chosen the busiest one is shown."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine

from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.counted import Scope
from processes.throughput.mining.busiest import busiest


def test_it_is_the_one_most_cases_began_of_else_any(world: Engine) -> None:
    with transaction(world) as tx:
        found = busiest(tx, processes(tx), Scope())
        assert found is not None
        assert found.key == "sickness_follow_up"
        assert busiest(tx, processes(tx), Scope(until=date(1990, 1, 1))) == processes(tx)[0]
        assert busiest(tx, (), Scope()) is None
