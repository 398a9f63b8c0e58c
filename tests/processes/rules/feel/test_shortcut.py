"""The shortcut answers what the long way answers, or nothing at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.feel import compile_expression
from processes.rules.feel.parse import parse
from processes.rules.feel.shortcut import UNSURE, shortcut

_LITERALS = some.sampled_from(["3", "3.5", '"b"', "true", "false", '@"2026-03-02"', '@"P1D"', '@"P1M"', "null"])
_SIGNS = some.sampled_from(["=", "!=", "<", "<=", ">", ">="])
_CLAIMS = some.tuples(some.sampled_from("abc"), _SIGNS, _LITERALS).map(" ".join)
_CONDITIONS = some.lists(_CLAIMS, min_size=1, max_size=4).flatmap(
    lambda claims: some.sampled_from([" and ", " or "]).map(lambda word: word.join(claims))
)
_VALUES: some.SearchStrategy[Any] = some.one_of(
    some.none(),
    some.booleans(),
    some.integers(2, 4),
    some.sampled_from([3.5, Decimal("3.5"), Decimal("NaN"), "a", "b", "c", date(2026, 3, 2), [1], {"a": 1}]),
)


@given(_CONDITIONS, some.dictionaries(some.sampled_from("abc"), _VALUES))
def test_it_agrees_with_the_long_way(source: str, context: dict[str, Any]) -> None:
    expression = compile_expression(source)
    assert expression.evaluate(context) is expression.explain(context).value


@pytest.mark.parametrize(
    "source", ["a", "a + 1 > 2", "a > b", "1 < a", "a = 1 and b", "a > true", "a = null", "not(a = 1)"]
)
def test_other_forms_have_none(source: str) -> None:
    assert shortcut(parse(source)) is None


def test_what_it_cannot_tell_it_leaves_to_the_long_way() -> None:
    way = shortcut(parse("a = 1 and b = 2"))
    assert way is not None
    assert way({"a": 2}) is False
    assert way({"a": 1}) is UNSURE
    assert way({"b": 3}) is UNSURE
    assert way({"a": 1, "b": 2}) is True
