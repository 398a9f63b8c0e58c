"""A rule task has its table."""

from __future__ import annotations

from tests.processes.definitions.checked import step, told

RULE = (*step("businessRuleTask", '<ag:decision table="{}"/>'), "</userTask>", "</businessRuleTask>")


def _named(table: str) -> set[tuple[str, str, str]]:
    return told(*(part.format(table) if "decision" in part else part for part in RULE))


def test_a_table_that_is_named_is_there() -> None:
    assert ("fault", "table_missing", "assess") in _named("nothing")


def test_a_rule_task_names_a_table() -> None:
    assert ("fault", "rule_without_table", "assess") in _named("")
