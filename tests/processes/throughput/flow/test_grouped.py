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
from processes.throughput.flow.grouped import grouped, parts
from processes.throughput.flow.lying import lying
from processes.throughput.flow.times import times
from tests.processes.throughput.flow.readers import reader


@pytest.mark.parametrize(("by", "name"), [("team", "teams"), ("centre", "centres"), ("process", "definitions")])
def test_a_group_is_what_its_scope_alone_is(world: Engine, by: str, name: str) -> None:
    with read_only(world) as tx:
        today = clock.today()
        scope = Scope(today - timedelta(days=364), today)
        for one in grouped(parts(reader(tx), scope, by, today)):
            if isinstance(one.key, UUID):
                only: Any = {name: frozenset({one.key})}
                alone = replace(scope, **only)
                assert one.times == times(reader(tx), alone)
                assert one.open == sum(lying(reader(tx), alone, today)[""].values())


def test_what_the_reader_may_not_choose_is_one_group(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        scope = Scope(today - timedelta(days=364), today)
        every = grouped(parts(reader(tx), scope, "team", today))
        assert len(every) > 1
        own = frozenset({every[0].key})
        told = grouped(parts(reader(tx), scope, "team", today), own)
        assert {one.key for one in told} == {*own, None}
        assert sum(one.started for one in told) == sum(one.started for one in every)
        assert sum(one.open for one in told) == sum(one.open for one in every)
