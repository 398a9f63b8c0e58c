"""Steps where cases rest have names."""

from __future__ import annotations

from sqlalchemy import Engine, select

from processes.records import Task
from processes.store.transaction import read_only
from processes.throughput.elements import element_names


def test_every_task_is_of_a_step_that_has_a_name(world: Engine) -> None:
    with read_only(world) as tx:
        names = element_names(tx)
        for task in tx.execute(select(Task)).unique().scalars():
            assert names[task.element].da
