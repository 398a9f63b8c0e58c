"""Norms are read as they hold on a day; see also ``test_set_norm``."""

from __future__ import annotations

from sqlalchemy import Engine

from processes.store.transaction import Transaction, read_only
from processes.throughput.production.norms import kinds, norms
from tests.cast import Cast


def test_without_processes_there_are_no_kinds_and_no_norms(tx: Transaction, cast: Cast) -> None:
    assert kinds(tx) == ()
    assert norms(tx) == {}


def test_tasks_of_one_name_are_told_apart_by_their_part_of_the_process(world: Engine) -> None:
    with read_only(world) as tx:
        found = kinds(tx)
    told = [(one.definition, one.part.da, one.name.da) for one in found]
    assert len({one.name.da for one in found}) < len(told) == len(set(told))
    assert all(one.part.da for one in found)
