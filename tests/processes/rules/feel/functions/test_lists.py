"""Lists: what is in them, how many, how much, in what order."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel, refused


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("list contains([1, 2, null], null)", "true"),
        ("list contains([1, 2], 3)", "false"),
        ("count([1, 2])", "2"),
        ("count(5)", "1"),
        ("min(3, 1, 2)", "1"),
        ("min([3, 1, 2])", "1"),
        ('max("a", "c", "b")', "c"),
        ('max([@"2026-03-02", @"2026-03-03"])', "2026-03-03"),
        ("min([])", None),
        ('max([1, "a"])', None),
        ("sum([1, 2, 3])", "6"),
        ("sum(1, 2)", "3"),
        ("sum([])", None),
        ('sum([1, "a"])', None),
        ("product([2, 3])", "6"),
        ("mean([1, 2, 6])", "3"),
        ("mean([])", None),
        ("median([8, 2, 5])", "5"),
        ("median([8, 2, 5, 7])", "6"),
        ('median(["a"])', None),
        ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
        ("stddev([1])", None),
        ("mode([6, 3, 9, 6, 3])", "[3, 6]"),
        ("mode([])", "[]"),
        ('mode(["a"])', None),
        ("all([true, true])", "true"),
        ("all([true, null])", None),
        ("all([false, null])", "false"),
        ("any([false, true])", "true"),
        ("any([false, null])", None),
        ("any([])", "false"),
        ("sublist([4, 5, 6], 2)", "[5, 6]"),
        ("sublist([4, 5, 6], 1, 2)", "[4, 5]"),
        ("sublist([4, 5, 6], -2, 1)", "[5]"),
        ("sublist([4, 5, 6], 4)", None),
        ("sublist([4, 5, 6], 2, 5)", None),
        ("append([1], 2, 3)", "[1, 2, 3]"),
        ("concatenate([1], [2], 3)", "[1, 2, 3]"),
        ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
        ("insert before([1], 5, 2)", None),
        ("remove([1, 2, 3], -1)", "[1, 2]"),
        ("remove([1], 0)", None),
        ("list replace([1, 2], 2, 5)", "[1, 5]"),
        ("list replace([1, 2], 3, 5)", None),
        ("list replace([1, 2, 3], function(item, new) item > 1, 0)", "[1, 0, 0]"),
        ("list replace([1], function(item, new) 5, 0)", None),
        ("reverse([1, 2])", "[2, 1]"),
        ("index of([1, 2, 1], 1)", "[1, 3]"),
        ("union([1, 2], [2, 3])", "[1, 2, 3]"),
        ('distinct values([1, 1.0, "a", "a", null, null])', '[1, "a", null]'),
        ("flatten([1, [2, [3]]])", "[1, 2, 3]"),
        ("sort([3, 1, 2])", "[1, 2, 3]"),
        ("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"),
        ('sort([1, "a"])', None),
        ("sort([2, 1, 2], function(a, b) 5)", None),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


def test_lists_that_are_endless_when_walked_are_not_walked() -> None:
    assert refused("count(flatten(for i in 1..60 return [partial[-1], partial[-1]]))") == "feel_list_too_long"
