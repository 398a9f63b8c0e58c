"""What is written into a TOML file stands in it, and nothing else has changed."""

from __future__ import annotations

import tomllib
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.errors import Invalid
from processes.studio.toml_write import Spot, as_toml, parsed, standing, with_values, without_table
from tests.shipped import SHIPPED

FILES = sorted(SHIPPED.glob("*/*.toml"))
TEXT = """# kept
title = "one"  # and this

[[row]]
id = "A"
list = [
  "x",
]

# about B
[[row]]
id = "B"

[other]
a = 1
"""
words = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=40)
values = st.one_of(
    words,
    st.booleans(),
    st.dates(),
    st.lists(words, max_size=4),
    st.fixed_dictionaries({"da": words, "en": words}),
)


def test_saying_what_is_said_already_changes_no_byte_of_any_shipped_file() -> None:
    tried = 0
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        for name, value in parsed(text).items():
            rows = value if isinstance(value, list) else [value]
            for number, row in enumerate(rows):
                if isinstance(row, dict):
                    assert with_values(text, Spot(name, number), row) == text
                    tried += 1
    assert tried > 500


@given(st.sampled_from(["A", "new", "points.reminder"]), values)
def test_what_is_put_in_is_read_back_and_all_else_stands(key: str, value: object) -> None:
    after = with_values(TEXT, Spot("row", 1), {key: value})
    row = parsed(after)["row"][1]
    for part in key.split("."):
        row = row[part]
    assert row == value
    assert [line for line in TEXT.splitlines() if line not in after.splitlines()] == []


@given(values)
def test_every_value_is_written_so_that_it_is_read_back(value: object) -> None:
    assert tomllib.loads(f"it = {as_toml(value)}")["it"] == value


def test_a_value_is_replaced_in_its_place_and_its_list_keeps_its_lines() -> None:
    after = with_values(TEXT, Spot("row", 0), {"list": ["x", "y"]})
    assert '[\n  "x",\n  "y",\n]' in after
    assert after.replace('  "y",\n', "") == TEXT


def test_what_is_none_is_taken_out() -> None:
    after = with_values(TEXT, Spot("other"), {"a": None})
    assert after == TEXT.replace("a = 1\n", "")


def test_a_table_that_is_not_there_comes_last() -> None:
    assert with_values(TEXT, Spot("more"), {"b": 2, "c": None}) == f"{TEXT}\n[more]\nb = 2\n"
    assert with_values("", Spot("more"), {"b": 2}) == "[more]\nb = 2\n"


def test_a_table_is_taken_out_and_the_comment_of_the_next_stays() -> None:
    after = without_table(TEXT, Spot("row", 0))
    assert parsed(after)["row"] == [{"id": "B"}]
    assert "# about B\n[[row]]" in after
    assert without_table(TEXT, Spot("row", 7)) == TEXT


def test_feel_stands_between_single_quotation_marks() -> None:
    assert as_toml('kind = "afgørelse"') == "'kind = \"afgørelse\"'"
    assert as_toml(time(8, 0)) == '"08:00"'
    assert as_toml(date(2026, 3, 2)) == "2026-03-02"


def test_what_cannot_be_done_without_harm_is_refused() -> None:
    with pytest.raises(Invalid):
        with_values("[[row]]\n[row.points]\na = 1\n", Spot("row"), {"points.a": 2})
    with pytest.raises(Invalid):
        with_values("no toml", Spot("row"), {"a": 2})


def test_a_table_is_found_by_its_name_and_number() -> None:
    said = parsed(TEXT)
    assert standing(said, Spot("row", 1)) == {"id": "B"}
    assert standing(said, Spot("row", 2)) is None
    assert standing(said, Spot("none.such")) is None
