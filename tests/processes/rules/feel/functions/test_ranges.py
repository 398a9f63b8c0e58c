"""How two ranges lie to each other."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('range("[1..3)")', "[1..3)"),
        ('range("[1..")', None),
        ('range("1 + 1")', None),
        ('range("[1..a]")', None),
        ('range("[1..true]")', None),
        ("before(1, 2)", "true"),
        ("before([1..5), 5)", "true"),
        ("before([1..5], [5..6])", "false"),
        ('before(1, "a")', None),
        ("after(5, [1..5))", "true"),
        ("meets([1..5], [5..6])", "true"),
        ("met by([5..6], [1..5))", "false"),
        ("overlaps([1..5], [5..6])", "true"),
        ("overlaps([1..5), [5..6])", "false"),
        ("overlaps before([1..5], [3..8])", "true"),
        ("overlaps after([3..8], [1..5])", "true"),
        ("finishes(10, [1..10])", "true"),
        ("finished by([1..10], [5..10])", "true"),
        ("includes([1..10], 5)", "true"),
        ("includes((1..10), [1..5])", "false"),
        ("during([4..6], [1..10])", "true"),
        ("starts(1, [1..10])", "true"),
        ("started by([1..10], [1..5])", "true"),
        ("coincides([1..5], [1..5))", "false"),
        ("coincides(5, 5)", "true"),
        ('coincides(5, "a")', None),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text
