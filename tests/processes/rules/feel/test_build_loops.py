"""Functions written in FEEL."""

from __future__ import annotations

from decimal import Decimal

from tests.processes.rules.feel.ask import feel, refused


def test_a_function_that_calls_itself_for_ever_is_stopped() -> None:
    assert refused("(function(f) f(f))(function(f) f(f))") == "feel_too_deep"
    assert refused("{f: function(x) f(x), y: f(1)}.y") == "feel_too_deep"


def test_a_function_may_call_itself_as_often_as_is_sensible() -> None:
    assert feel("{f: function(n) if n = 0 then 1 else n * f(n - 1), y: f(10)}.y") == Decimal(3628800)
