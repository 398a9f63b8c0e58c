"""Entries of contexts."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('get value({a: 1}, "a")', "1"),
        ('get value(context: {a: 1}, key: "a")', "1"),
        ('get value({a: 1}, "b")', None),
        ("get entries({a: 1})", '[{key: "a", value: 1}]'),
        ('context([{key: "a", value: 1}])', "{a: 1}"),
        ('context([{key: "a", value: 1}, {key: "a", value: 2}])', None),
        ('context([{key: "a"}])', None),
        ('context(["a"])', None),
        ("context([{key: 1, value: 1}])", None),
        ('context put({a: 1}, "b", 2)', "{a: 1, b: 2}"),
        ('context put({a: {b: 1}}, ["a", "c"], 2)', "{a: {b: 1, c: 2}}"),
        ('context put({a: 1}, ["x", "y"], 2)', "{a: 1, x: {y: 2}}"),
        ('context put({a: 1}, ["a", "c"], 2)', None),
        ("context put({a: 1}, [], 2)", None),
        ("context put({a: 1}, [1], 2)", None),
        ("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}"),
        ("context merge([{a: 1}, 2])", None),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text
