"""Rounding, roots and remainders."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("decimal(2.5, 0)", "2"),
        ("decimal(1.115, 2)", "1.12"),
        ("decimal(1234, -2)", "1200"),
        ("decimal(1.5, 9)", "1.5"),
        ("floor(-1.5)", "-2"),
        ("floor(1.56, 1)", "1.5"),
        ("ceiling(1.51, 1)", "1.6"),
        ("ceiling(-1.5)", "-1"),
        ("ceiling(1.5, null)", None),
        ("round up(-5.5, 0)", "-6"),
        ("round down(-5.5, 0)", "-5"),
        ("round half up(2.5, 0)", "3"),
        ("round half down(2.5, 0)", "2"),
        ("round up(5.5, 7000)", None),
        ("abs(-1)", "1"),
        ('abs(@"-P1D")', "P1D"),
        ('abs(@"-P1Y")', "P1Y"),
        ("modulo(10, 4)", "2"),
        ("modulo(-10, 4)", "2"),
        ("modulo(10, -4)", "-2"),
        ("modulo(-10, -4)", "-2"),
        ("modulo(8, 4)", "0"),
        ("modulo(8, 0)", None),
        ("sqrt(16)", "4"),
        ("sqrt(-1)", None),
        ("log(1)", "0"),
        ("log(0)", None),
        ("exp(0)", "1"),
        ("exp(100000)", None),
        ("odd(5)", "true"),
        ("odd(5.5)", None),
        ("even(-4)", "true"),
        ("even(4.4)", None),
        ("odd(10 ** 40)", None),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text
