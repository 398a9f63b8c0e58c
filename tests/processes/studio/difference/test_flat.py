"""Nested values side by side: every scalar that is not the same, and every order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.studio.difference.flat import ORDER, changes, flatten, in_another_order, out_of_order

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_nothing_changes_in_what_is_the_same(value: object) -> None:
    assert list(changes(value, value)) == []


@given(VALUES.filter(lambda value: value is not None), st.text(max_size=3))
def test_a_key_that_comes_is_found(value: object, key: str) -> None:
    assert list(changes({}, {key: value})) != []


def test_entries_of_a_list_are_known_by_what_names_them() -> None:
    assert flatten([{"value": "a", "da": "A"}]) == {("a", "value"): "a", ("a", "da"): "A", (ORDER,): ("a",)}
    assert flatten([{"x": 1}])[("1", "x")] == 1
    assert flatten(["a", "b"]) == {(): ("a", "b")}
    assert (flatten({}), flatten([])) == ({(): "{}"}, {(): ()})


def test_order_counts_for_those_that_are_in_both() -> None:
    assert in_another_order("abc", "acb")
    assert not in_another_order("abc", "axc")
    assert out_of_order("abcd", "dabc") == ["d"]
    assert out_of_order("abc", "xabc") == []


def test_one_is_not_true() -> None:
    (only,) = changes({"a": 1}, {"a": True})
    assert (only.path, only.before, only.after) == (("a",), 1, True)
