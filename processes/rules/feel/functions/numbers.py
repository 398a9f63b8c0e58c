"""Numeric functions (DMN 1.5, 10.3.4.5)."""

from __future__ import annotations

import decimal
from decimal import Decimal

from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import negate, whole
from processes.rules.feel.values import NUMBERS, YearsMonths

_LEAST_SCALE, _MOST_SCALE = -6111, 6176


def _rounded(n: Decimal, scale: Decimal, rounding: str) -> Decimal | None:
    """The number with so many decimals; null for a scale decimal128 has no place for."""
    places = whole(scale)
    if not _LEAST_SCALE <= places <= _MOST_SCALE:
        return None
    exponent = n.as_tuple().exponent
    if isinstance(exponent, int) and places >= -exponent:
        return n
    return n.quantize(Decimal((0, (1,), -places)), rounding=rounding, context=NUMBERS)


@builtin("decimal(n: number, scale: number)")
def decimal_places(n: Decimal, scale: Decimal) -> Decimal | None:
    """``decimal(n, scale)``: half to even."""
    return _rounded(n, scale, decimal.ROUND_HALF_EVEN)


@builtin("floor(n: number, scale?: number)")
def floor(n: Decimal, *scale: Decimal | None) -> Decimal | None:
    """``floor(n, scale)``: toward minus infinity."""
    return _scaled(n, scale, decimal.ROUND_FLOOR)


@builtin("ceiling(n: number, scale?: number)")
def ceiling(n: Decimal, *scale: Decimal | None) -> Decimal | None:
    """``ceiling(n, scale)``: toward plus infinity."""
    return _scaled(n, scale, decimal.ROUND_CEILING)


def _scaled(n: Decimal, scale: tuple[Decimal | None, ...], rounding: str) -> Decimal | None:
    """A scale that is left out is zero, one that is null makes null."""
    if scale and scale[0] is None:
        return None
    return _rounded(n, (scale and scale[0]) or Decimal(0), rounding)


@builtin("round up(n: number, scale: number)")
def round_up(n: Decimal, scale: Decimal) -> Decimal | None:
    """``round up(n, scale)``: away from zero."""
    return _rounded(n, scale, decimal.ROUND_UP)


@builtin("round down(n: number, scale: number)")
def round_down(n: Decimal, scale: Decimal) -> Decimal | None:
    """``round down(n, scale)``: toward zero."""
    return _rounded(n, scale, decimal.ROUND_DOWN)


@builtin("round half up(n: number, scale: number)")
def round_half_up(n: Decimal, scale: Decimal) -> Decimal | None:
    """``round half up(n, scale)``: halves away from zero."""
    return _rounded(n, scale, decimal.ROUND_HALF_UP)


@builtin("round half down(n: number, scale: number)")
def round_half_down(n: Decimal, scale: Decimal) -> Decimal | None:
    """``round half down(n, scale)``: halves toward zero."""
    return _rounded(n, scale, decimal.ROUND_HALF_DOWN)


@builtin("abs(n: number)")
def absolute(n: Decimal) -> Decimal:
    """``abs(n)``"""
    return NUMBERS.abs(n)


@builtin("abs(n: duration)")
def absolute_duration(n: YearsMonths) -> YearsMonths:
    """The duration without its sign."""
    size: YearsMonths = max(n, negate(n))
    return size


@builtin("modulo(dividend: number, divisor: number)")
def modulo(dividend: Decimal, divisor: Decimal) -> Decimal:
    """``dividend - divisor * floor(dividend / divisor)``: it has the sign of the divisor."""
    rest = NUMBERS.remainder(dividend, divisor)
    return NUMBERS.add(rest, divisor) if rest and (rest < 0) != (divisor < 0) else rest


@builtin("sqrt(number: number)")
def square_root(number: Decimal) -> Decimal | None:
    """``sqrt(number)``; null below zero."""
    return None if number < 0 else NUMBERS.sqrt(number)


@builtin("log(number: number)")
def logarithm(number: Decimal) -> Decimal | None:
    """The natural logarithm; null for zero and below."""
    return NUMBERS.ln(number) if number > 0 else None


@builtin("exp(number: number)")
def exponential(number: Decimal) -> Decimal:
    """``e`` to the power of the number."""
    return NUMBERS.exp(number)


@builtin("odd(number: number)")
def odd(number: Decimal) -> bool | None:
    """Whether a whole number is odd; null for one that is not whole."""
    return abs(NUMBERS.remainder(number, Decimal(2))) == 1 if _is_whole(number) else None


@builtin("even(number: number)")
def even(number: Decimal) -> bool | None:
    """Whether a whole number is even; null for one that is not whole."""
    return NUMBERS.remainder(number, Decimal(2)) == 0 if _is_whole(number) else None


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()
