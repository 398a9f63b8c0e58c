"""A TOML file is read key by key, and every fault has its line."""

from __future__ import annotations

import pytest

from processes.calendar.rows import rows, several, words
from processes.errors import Invalid
from webapp import wording

TWO = b"""
# a remark
[[thing]]
id = "a"
colour = "red"

[[thing]]
id = "b"
[thing.below]
one = { x = 1 }
"""


def test_each_row_knows_its_lines() -> None:
    found, problems = rows(TWO, "thing")
    assert [row.where for row in found] == ["a", "b"]
    assert [row.line for row in found] == [3, 7]
    assert found[0].read("colour", words, "") == "red"
    found[1].note("toml_key_missing", "below")
    assert problems[0].line == 9


def test_a_key_nobody_asks_for_is_a_fault_at_its_line() -> None:
    found, problems = rows(TWO, "thing")
    found[0].need("id", words, "")
    found[0].close()
    assert [(one.code, one.facts["key"], one.line) for one in problems] == [("toml_key_unknown", "colour", 5)]


def test_a_wrong_value_is_told_with_what_was_expected() -> None:
    found, problems = rows(b"[[thing]]\nid = 3", "thing")
    assert found[0].need("id", words, "fallback") == "fallback"
    assert wording.sentence(problems[0].code, problems[0].facts, "da") == "id skal være tekst, ikke 3."
    assert wording.sentence(problems[0].code, problems[0].facts, "en") == "id must be text, not 3."


def test_one_value_is_a_list_of_one() -> None:
    assert several(words)("a") == ("a",)
    assert several(words)(["a", "b"]) == ("a", "b")


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        (b"[[thing]]\nid = ", "toml_unreadable", 2),
        (b"\xff\xfe", "toml_not_utf8", None),
        (b"thing = 3", "toml_value_wrong", None),
        (b"thing = [1]", "toml_value_wrong", None),
    ],
)
def test_what_is_no_such_file_is_refused(source: bytes, code: str, line: int | None) -> None:
    with pytest.raises(Invalid) as refused:
        rows(source, "thing")
    assert (refused.value.problems[0].code, refused.value.problems[0].line) == (code, line)


def test_another_table_in_the_file_is_a_fault() -> None:
    _, problems = rows(b"[other]\nx = 1", "thing")
    assert problems[0].facts == {"key": "other"}


def test_tables_below_must_be_tables() -> None:
    found, problems = rows(b"[[thing]]\npoints.one = 3\npoints.two = { x = 1 }", "thing")
    assert [name for name, _ in found[0].tables("points")] == ["two"]
    assert problems[0].line == 2
