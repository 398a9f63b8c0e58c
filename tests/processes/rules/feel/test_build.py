"""What runs: the paths that the language's own tests do not tell apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from processes.rules.feel import FeelError
from processes.rules.feel.build import Builder
from processes.rules.feel.expression import prepare_expression
from processes.rules.feel.types import NUMBER
from tests.processes.rules.feel.ask import feel, notes, refused


@pytest.mark.parametrize("given", [5, Decimal(5), 5.0])
@pytest.mark.parametrize(("sign", "answer"), [("=", True), ("!=", False), ("<", False), (">=", True)])
def test_a_name_beside_a_literal_is_compared_whatever_number_python_gave(
    given: object, sign: str, answer: bool
) -> None:
    assert feel(f"x {sign} 5", {"x": given}) is answer


def test_a_name_beside_a_literal_is_found_in_every_scope() -> None:
    assert feel("for x in [1, 2] return x = 2", {"x": 2}) == [False, True]
    assert feel("for y in [1, 2] return x = 2", {"x": 2}) == [True, True]


def test_not_a_number_equals_nothing() -> None:
    assert feel("x >= 5", {"x": Decimal("NaN")}) is None


def test_a_literal_beside_a_value_of_another_kind_clashes() -> None:
    assert notes("a + b = 5", {"a": "x", "b": "y"}) == ["feel_type_clash"]
    assert feel("x > true", {"x": True}) is None
    assert feel("1 + 1 > 1") is True


def test_types_within_types_are_looked_up() -> None:
    builder_types = {"tAge": NUMBER}
    for source in (
        "[1] instance of list<tAge>",
        "[1..2] instance of range<tAge>",
        "{a: 1} instance of context<a: tAge>",
        "(function(a: tAge) a) instance of function<tAge> -> tAge",
    ):
        assert prepare_expression(source, types=builder_types).evaluate({}) is True


def test_a_function_that_calls_itself_for_ever_is_stopped() -> None:
    assert refused("(function(f) f(f))(function(f) f(f))") == "feel_too_deep"
    assert refused("{f: function(x) f(x), y: f(1)}.y") == "feel_too_deep"


def test_a_function_may_call_itself_as_often_as_is_sensible() -> None:
    assert feel("{f: function(n) if n = 0 then 1 else n * f(n - 1), y: f(10)}.y") == Decimal(3628800)


def test_a_builder_without_types_knows_none() -> None:
    with pytest.raises(FeelError, match="feel_type_unknown"):
        prepare_expression("1 instance of tAge")
    assert Builder().types == {}
