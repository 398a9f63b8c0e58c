"""Which names an expression takes from outside."""

from __future__ import annotations

import pytest

from processes.rules.feel import compile_expression


@pytest.mark.parametrize(
    ("source", "names", "maybe"),
    [
        ("a + b.c", {"a", "b"}, set()),
        ("for x in xs return x + partial[1] + y", {"xs", "y"}, set()),
        ("some x in xs, y in x satisfies y > z", {"xs", "z"}, set()),
        ("xs[a > limit and item.b = 1]", {"xs"}, {"a", "limit"}),
        ("{a: 1, b: a + c}", {"c"}, set()),
        ("function(a) a + b", {"b"}, set()),
        ("f(x) + abs(y)", {"x", "y"}, set()),
        ("(g.h)(1)", {"g"}, set()),
        ("a + xs[a > 1]", {"a", "xs"}, set()),
        ("for x in 1..n return x", {"n"}, set()),
    ],
)
def test_free_names_are_told_apart_from_bound_ones(source: str, names: set[str], maybe: set[str]) -> None:
    uses = compile_expression(source).uses
    assert uses.names == names
    assert uses.maybe == maybe


def test_called_functions_are_told_with_their_place() -> None:
    uses = compile_expression("1 +\n f(x)").uses
    assert uses.called == (("f", (2, 2)),)
    assert compile_expression("{f: function(x) x, y: f(1)}").calls == frozenset()
