"""What every table shares: ids that grow with time and never meet, and constraints that have names."""

from __future__ import annotations

import time

import processes.records
from processes.store.base import Base, new_id


def test_ids_never_meet_and_later_ones_are_greater() -> None:
    early = [new_id() for _ in range(1000)]
    time.sleep(0.002)
    late = new_id()
    assert len(set(early)) == len(early)
    assert all(one < late for one in early)
    assert {one.version for one in early} == {7}


def test_every_constraint_has_a_name_a_migration_can_speak_of() -> None:
    assert len(processes.records.__all__) > 10
    nameless = [
        f"{table.name}: {constraint!r}"
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]
    assert nameless == []
