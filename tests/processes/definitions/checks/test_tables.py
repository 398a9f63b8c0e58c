"""A rule task has its table."""

from __future__ import annotations

import re
from pathlib import Path

from tests.processes.definitions.checked import step, told

RULE = (*step("businessRuleTask", '<ag:decision table="{}"/>'), "</userTask>", "</businessRuleTask>")


TABLE = Path(__file__).parents[3] / "bpmn" / "elements" / "discount.dmn"


def _named(table: str, **files: bytes) -> set[tuple[str, str, str]]:
    changed = (part.format(table) if "decision" in part else part for part in RULE)
    return told(*changed, files={f"tables/{name}.dmn": content for name, content in files.items()})


def test_a_table_that_is_named_is_there() -> None:
    assert ("fault", "table_missing", "assess") in _named("nothing")


def test_a_table_nothing_names_is_left_over() -> None:
    assert ("warning", "table_unused", "any") in told(files={"tables/any.dmn": TABLE.read_bytes()})
    assert ("warning", "table_unused", "any") not in _named("any", any=TABLE.read_bytes())


def test_a_table_is_named_by_its_file_or_by_its_decision() -> None:
    (decision,) = re.findall(rb'<decision id="(\w+)"', TABLE.read_bytes())
    for name in ("any", decision.decode()):
        assert ("fault", "table_missing", "assess") not in _named(name, any=TABLE.read_bytes())


def test_a_rule_task_names_a_table() -> None:
    assert ("fault", "rule_without_table", "assess") in _named("")
