"""What an address asks for is read whole or refused in words, and says the same again when it is written."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.errors import Invalid
from processes.tasks.inbox_asked import NOBODY, Asked, Fact, read, read_pairs
from processes.tasks.inbox_lists import List
from processes.tasks.inbox_order import SORTS, Key

names = st.from_regex(r"[A-Za-z0-9_-]{1,20}", fullmatch=True)
keys = st.lists(st.builds(Key, st.sampled_from(list(SORTS)), st.booleans()), max_size=3, unique_by=lambda key: key.name)
facts = st.lists(
    st.builds(Fact, st.builds("{}.{}".format, names, names), st.from_regex(r"[a-zæøå0-9]{1,20}", fullmatch=True)),
    max_size=4,
    unique_by=lambda fact: fact.column,
)
asked = st.builds(
    Asked,
    which=st.sampled_from(List),
    words=st.lists(st.from_regex(r"[a-zæøå]{1,9}", fullmatch=True), max_size=4).map(" ".join),
    process=st.one_of(st.just(""), names),
    holder=st.one_of(st.just(""), st.just(NOBODY), st.uuids().map(str)),
    facts=facts.map(tuple),
    sort=keys.map(tuple),
    columns=st.lists(st.builds("{}.{}".format, names, names), max_size=6).map(tuple),
)


def refused(address: dict[str, list[str]]) -> list[str]:
    """The codes of what is wrong with this address."""
    try:
        read(address)
    except Invalid as fault:
        return [one.code for one in fault.problems]
    return []


@given(asked)
def test_what_is_written_is_read_the_same(one: Asked) -> None:
    assert read_pairs(one.pairs()) == one


@given(st.dictionaries(st.sampled_from(["list", "q", "process", "holder", "sort", "columns", "fact.a.b"]), st.text()))
def test_any_address_is_read_or_refused_with_a_code(given_: dict[str, str]) -> None:
    codes = refused({name: [value] for name, value in given_.items()})
    assert all(code.startswith(("filter_", "search_")) for code in codes)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("list", "everything", "filter_list"),
        ("sort", "due,-due", "filter_sort"),
        ("sort", "password", "filter_sort"),
        ("process", "a;b", "filter_value"),
        ("holder", "me", "filter_value"),
        ("columns", "a.b,c", "filter_columns"),
        ("fact.cpr", "x", "filter_value"),
        ("q", "one two three four five six seven eight nine", "search_long"),
        ("q", "720387-2766", "search_cpr"),
        ("q", "amina 7203872766", "search_cpr"),
    ],
)
def test_a_wrong_part_is_named(name: str, value: str, code: str) -> None:
    assert refused({name: [value]}) == [code]


def test_sorting_again_by_the_first_turns_it_round_and_keeps_what_came_before() -> None:
    once = Asked().sorted_by("citizen")
    assert once.sort == (Key("citizen"), Key("due"))
    assert once.sorted_by("citizen").sort == (Key("citizen", descending=True), Key("due"))
    assert Asked(sort=(Key("due"),)).sorted_by("priority").sort[0] == Key("priority", descending=True)


def test_the_whole_list_keeps_its_order_only() -> None:
    some = Asked(List.TEAM, "amina", holder=str(UUID(int=7)), sort=(Key("citizen"),))
    assert some.narrows
    assert some.whole() == Asked(List.TEAM, sort=(Key("citizen"),))
    assert not some.whole().narrows
