"""Nodes know their children and how high they stand."""

from __future__ import annotations

from processes.rules.feel.nodes import children
from processes.rules.feel.parse import parse


def test_a_node_knows_the_nodes_below_it() -> None:
    tree = parse("for x in a..b return f(x, 1)")
    assert [type(child).__name__ for child in children(tree)] == ["Over", "Call"]
    assert [type(child).__name__ for child in children(next(children(tree)))] == ["Name", "Name"]


def test_depth_is_the_height_of_the_tree() -> None:
    assert parse("1").depth == 1
    assert parse("1 + 2 * 3").depth == 3
