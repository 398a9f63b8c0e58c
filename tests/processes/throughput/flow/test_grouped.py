"""Each group's figures are those of its own scope alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine

from processes import clock
from processes.store.transaction import read_only
from processes.throughput.counted import Scope
from processes.throughput.flow.grouped import grouped
from processes.throughput.flow.lying import lying
from processes.throughput.flow.times import times


@pytest.mark.parametrize(("by", "name"), [("team", "teams"), ("centre", "centres"), ("process", "definitions")])
def test_a_group_is_what_its_scope_alone_is(world: Engine, by: str, name: str) -> None:
    with read_only(world) as tx:
        today = clock.today()
        scope = Scope(today - timedelta(days=364), today)
        for one in grouped(tx, scope, by, today):
            if isinstance(one.key, UUID):
                only: Any = {name: frozenset({one.key})}
                alone = replace(scope, **only)
                assert one.times == times(tx, alone)
                assert one.open == sum(lying(tx, alone, today)[""].values())
