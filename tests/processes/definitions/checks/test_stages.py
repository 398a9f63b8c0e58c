"""A citizen can follow how far the case is."""

from __future__ import annotations

from tests.processes.definitions.checked import told


def test_a_stage_is_described_where_it_is_named() -> None:
    assert told('key="handling"', 'key="handled"') == {("fault", "stage_unknown", "assess")}


def test_a_task_without_a_stage_is_worth_a_word() -> None:
    assert told('<ag:stage key="handling"/>', "") == {("warning", "task_without_stage", "assess")}
