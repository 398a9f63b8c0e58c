"""The cells of tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.feel import FeelError, compile_unary
from processes.rules.feel.build import Builder
from processes.rules.feel.parse import parse_tests
from processes.rules.feel.unary import UnaryTests


@pytest.mark.parametrize(
    ("cell", "value", "passes"),
    [
        ("-", None, True),
        (" - ", 5, True),
        ("5", 5, True),
        ("5", 6, False),
        ("5", "5", False),
        ('"a", "b"', "b", True),
        ('not("a", "b")', "b", False),
        ('not("a", "b")', "c", True),
        ('not("a")', 5, False),
        ("not(< 5)", 5, True),
        ("< 5, > 10", 11, True),
        ("< 5, > 10", 7, False),
        ("!= 5", 6, True),
        ("= 5", 5, True),
        ("[1..5)", 5, False),
        ("(1..5]", 5, True),
        ('["a".."c"]', "b", True),
        ("true", True, True),
        ("true", False, False),
        ("false", None, False),
        ("null", None, True),
        ("null", 1, False),
        ("not(null)", 1, True),
        ("< 5", None, False),
        ("5", None, False),
        ("!= 5", None, True),
        ("limit", 3, True),
        ("> limit", 4, True),
        ("[1..limit]", 4, False),
        ("list", 2, True),
        ("? > limit", 4, True),
        ("? > limit and ? < 6", 7, False),
        ('contains(?, "ab")', "cabd", True),
        ('starts with(?, "x"), "y"', "y", True),
        ("flag", True, True),
        ("flag", 5, True),
        ("not(flag)", 5, False),
        ("limit > 2", 99, True),
        ('@"2026-01-01"', "2026-01-01", False),
        ('> @"P1D"', timedelta(days=2), True),
        ("unknown", 1, False),
        ("not(unknown > 3)", 1, False),
        ("[3..1]", 2, False),
        ('> "a"', 5, False),
        ("> true", True, False),
    ],
)
def test_a_cell_passes_or_not(cell: str, value: Any, passes: bool) -> None:
    facts = {"limit": 3, "list": [1, 2], "flag": True}
    assert compile_unary(cell).matches(value, facts) is passes


def test_a_cell_may_know_the_value_by_its_sign() -> None:
    assert compile_unary("> 3").evaluate({"?": 4}) is True
    assert compile_unary("> 3").evaluate({"?": "x"}) is None
    assert compile_unary("> x").evaluate({"?": 4}) is None


def test_a_cell_tells_what_it_uses() -> None:
    cell = compile_unary("> limit, ? = 3")
    assert cell.names == {"limit"}
    assert not cell.always
    assert compile_unary("-").always
    assert compile_unary("-").names == frozenset()
    assert repr(compile_unary("-")) == "UnaryTests('-')"


def test_a_cell_that_calls_itself_for_ever_is_stopped() -> None:
    with pytest.raises(FeelError, match="feel_too_deep"):
        compile_unary("(function(f) f(f))(function(f) f(f))").matches(1, {})


def test_the_same_cell_is_compiled_once() -> None:
    assert compile_unary("> 3") is compile_unary("> 3")


@pytest.mark.parametrize("cell", ["", "> ", "1 2", '"a", ', "not("])
def test_what_is_no_cell_is_refused(cell: str) -> None:
    with pytest.raises(FeelError):
        compile_unary(cell)


def test_a_moment_in_a_cell_is_compared_by_the_clock_of_the_world() -> None:
    cell = compile_unary('< @"2026-03-02T10:00:00Z"')
    assert cell.plain is None
    assert cell.matches(datetime(2026, 3, 2, 9, tzinfo=UTC), {}) is True


_NUMBERS = some.integers(-5, 5)
_CELLS = some.one_of(
    _NUMBERS.map(str),
    some.tuples(some.sampled_from(["<", "<=", ">", ">=", "!=", "="]), _NUMBERS).map(lambda t: f"{t[0]} {t[1]}"),
    some.tuples(some.sampled_from("[("), _NUMBERS, _NUMBERS, some.sampled_from(")]")).map(
        lambda t: f"{t[0]}{t[1]}..{t[2]}{t[3]}"
    ),
    some.sampled_from(['"a"', "true", "null", "= null", "!= null", '< "b"']),
)


@given(some.lists(_CELLS, min_size=1, max_size=3), some.booleans(), some.one_of(_NUMBERS, some.none(), some.just("a")))
def test_the_shortcut_of_a_cell_agrees_with_the_long_way(cells: list[str], negated: bool, value: Any) -> None:
    source = ", ".join(cells)
    tests = compile_unary(f"not({source})" if negated else source)
    slow = UnaryTests(tests.source, parse_tests(tests.source), Builder())
    slow.plain = None
    given_ = Decimal(value) if isinstance(value, int) else value
    assert tests.evaluate({"?": given_}) == slow.evaluate({"?": given_})
