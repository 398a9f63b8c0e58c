"""The words an example may use, ours and those others would choose."""

from __future__ import annotations

from datetime import date

from processes.errors import Problem
from processes.studio.trying.words import EXPECT, as_list, expectations, in_our_words, known


def test_other_words_are_read_as_ours() -> None:
    faults: list[Problem] = []
    assert in_our_words({"tasks": ["a"], "title": "x"}, {**EXPECT, "remark": ("title",)}, "here", faults) == {
        "open": ["a"]
    }
    assert faults == []


def test_a_list_may_be_written_as_a_table_or_a_day() -> None:
    found = expectations({"deadlines": {"P4-10": date(2026, 3, 27), "P4-11": False}}, "here", [])
    assert found["deadlines"] == [{"id": "P4-10", "due": date(2026, 3, 27)}, {"id": "P4-11", "running": False}]


def test_one_thing_said_twice_and_an_entry_without_a_name_are_faults() -> None:
    faults: list[Problem] = []
    expectations({"open": [{"group": "jura"}], "tasks": []}, "here", faults)
    assert {one.code for one in faults} == {"try.said_twice", "try.entry_nameless"}


def test_one_thing_is_a_list_of_one() -> None:
    assert (as_list("a"), as_list(None), as_list(("a",))) == (["a"], [], ["a"])
    assert "remark" not in known(EXPECT)
