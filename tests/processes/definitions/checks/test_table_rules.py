"""Tables that leave cases out, catch them twice, or hold rules nobody reaches are told of."""

from __future__ import annotations

import pytest

from tests.processes.definitions.checked import told
from tests.processes.rules.drawn import V15, decision, given, table_xml


def _found(*rules: tuple[str, str], policy: str = "UNIQUE") -> set[tuple[str, str, str]]:
    body = given("age", "number") + decision("grade", table_xml(["age: number"], ["grade"], rules, policy), ["age"])
    content = f'<definitions xmlns="{V15}" id="m" name="m" namespace="urn:m">{body}</definitions>'.encode()
    found = told(files={"tables/grade.dmn": content})
    return {one for one in found if one[1].startswith(("table_", "feel_")) and one[1] != "table_unused"}


def test_a_whole_table_is_left_alone() -> None:
    assert _found(("< 18", "1"), (">= 18", "2")) == set()
    assert _found(("< limit", "1"), ("> other", "2")) == set()


@pytest.mark.parametrize(
    ("rules", "policy", "found"),
    [
        ([("< 18", "1"), ("> 18", "2")], "UNIQUE", ("warning", "table_gap", "table")),
        ([("<= 18", "1"), (">= 18", "2")], "UNIQUE", ("warning", "table_overlap", "rule2")),
        ([("-", "1"), (">= 18", "2")], "FIRST", ("warning", "table_rule_never", "rule2")),
        ([('"old"', "1"), ("-", "2")], "FIRST", ("warning", "feel_type_clash", "rule1")),
    ],
)
def test_what_is_doubtful_is_a_warning(rules: list[tuple[str, str]], policy: str, found: tuple[str, str, str]) -> None:
    assert found in _found(*rules, policy=policy)


def test_a_table_that_cannot_be_read_is_left_to_the_engine_s_check() -> None:
    assert _found(("< ", "1")) == set()
    found = {code for _, code, _ in told(files={"tables/grade.dmn": b"<no"})}
    assert {code for code in found if code.startswith("table_")} == {"table_unused"}
