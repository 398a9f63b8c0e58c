"""Who may open every case has exact figures; who may not has them in bundles."""

from __future__ import annotations

from sqlalchemy import Engine

from processes.access.permissions import Role
from processes.store.transaction import read_only
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import Measure
from tests.processes.throughput.flow.readers import reader


def test_figures_are_exact_for_whoever_may_open_the_cases(world: Engine) -> None:
    with read_only(world) as tx:
        auditor, leader = reader(tx), reader(tx, Role.TEAM_LEADER)
        exact = counted(tx, [Measure.STARTED], (), Scope())
        assert auditor.count((Measure.STARTED,), (), Scope()) == exact
        assert leader.count((Measure.STARTED,), (), Scope())[0].n <= exact[0].n
