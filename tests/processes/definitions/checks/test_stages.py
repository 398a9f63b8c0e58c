"""A citizen can follow how far the case is."""

from __future__ import annotations

from tests.processes.definitions.checked import told


def test_a_stage_is_described_where_it_is_named() -> None:
    found = told('key="handling"', 'key="handled"')
    assert found == {("fault", "stage_unknown", "assess"), ("warning", "stage_unused", "handling")}


def test_a_task_without_a_stage_is_worth_a_word() -> None:
    assert ("warning", "task_without_stage", "assess") in told('<ag:stage key="handling"/>', "")


def test_a_stage_no_step_belongs_to_is_never_reached() -> None:
    found = told('<ag:stage key="handling"/>', "")
    assert ("warning", "stage_unused", "handling") in found
