"""What forms, tables, deadlines and letters ask for is told."""

from __future__ import annotations

from collections import defaultdict

from processes.language import Text
from processes.studio.readable import readable
from processes.studio.where_used_files import file_uses
from processes.studio.where_used_shapes import Kind
from tests.shipped import shipped


def test_each_way_of_using_a_fact_is_found() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for thing, use in file_uses(readable("wage_subsidy", shipped("wage_subsidy").content)):
        found[use.how].add(thing.key)
        assert thing.kind is (Kind.TEXT if use.how == "values" else Kind.FACT)
    assert set(found) >= {
        "asks",
        "derives",
        "shows",
        "prefills",
        "checks",
        "reads",
        "decides",
        "letter",
        "deadline_reads",
    }
    assert "companyName" in found["letter"]
    assert not {"day", "at", "element"} & found["deadline_reads"]


def test_a_table_that_cannot_be_read_uses_nothing() -> None:
    package = readable("x", {"tables/a.dmn": "<no", "forms/b.json": "{"})
    assert list(file_uses(package)) == []


def test_a_table_is_named_by_what_it_asks() -> None:
    table = next(use for _, use in file_uses(shipped("sickness_follow_up")) if use.key == "extension_grounds")
    assert table.words == Text("Uarbejdsdygtig? Forlængelse?", "Unfit? Extension?")
