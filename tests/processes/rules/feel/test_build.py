"""What runs: the paths that the language's own tests do not tell apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.processes.rules.feel.ask import feel, notes


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
