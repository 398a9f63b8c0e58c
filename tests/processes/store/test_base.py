"""Ids that grow with time, and names of constraints nobody must guess."""

from __future__ import annotations

import time
from uuid import RFC_4122

import pytest

import processes.records
from processes.store.base import Base, new_id


def test_an_id_is_a_uuid_of_version_seven() -> None:
    fresh = new_id()
    assert (fresh.version, fresh.variant) == (7, RFC_4122)


def test_an_id_begins_with_the_millisecond_it_was_made_in() -> None:
    before = time.time_ns() // 1_000_000
    made = new_id().int >> 80
    assert before <= made <= time.time_ns() // 1_000_000


def test_later_ids_sort_behind_earlier_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = []
    for millis in (1, 2, 1_700_000_000_000, 1_700_000_000_001):
        monkeypatch.setattr(time, "time_ns", lambda millis=millis: millis * 1_000_000)
        ids.append(new_id())
    assert ids == sorted(ids)


def test_ids_of_the_same_instant_differ() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_every_constraint_has_a_name_that_tells_its_table() -> None:
    assert set(processes.records.__all__) > {"Case", "Task"}
    for table in Base.metadata.tables.values():
        for constraint in table.constraints:
            assert str(constraint.name or "").endswith(table.name) or table.name in str(constraint.name), table.name
