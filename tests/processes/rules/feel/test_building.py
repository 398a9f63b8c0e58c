"""What builds: names of types are looked up, and every kind of node has its code."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError, nodes
from processes.rules.feel.build import Builder
from processes.rules.feel.building import builds
from processes.rules.feel.expression import prepare_expression
from processes.rules.feel.nodes import Node
from processes.rules.feel.scope import Run
from processes.rules.feel.types import NUMBER


def test_types_within_types_are_looked_up() -> None:
    builder_types = {"tAge": NUMBER}
    for source in (
        "[1] instance of list<tAge>",
        "[1..2] instance of range<tAge>",
        "{a: 1} instance of context<a: tAge>",
        "(function(a: tAge) a) instance of function<tAge> -> tAge",
    ):
        assert prepare_expression(source, types=builder_types).evaluate({}) is True


def test_a_builder_without_types_knows_none() -> None:
    with pytest.raises(FeelError, match="feel_type_unknown"):
        prepare_expression("1 instance of tAge")
    assert Builder().types == {}


def test_a_kind_of_node_gets_its_code_by_registering_it() -> None:
    class Answer(Node):
        """A node of the test's own."""

    builds(Answer)(lambda builder, node: lambda scope: 42)
    assert Builder()(Answer())(Run({}, {})) == 42
    assert Builder()(nodes.Literal("x"))(Run({}, {})) == "x"
