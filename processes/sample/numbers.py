"""Identity numbers nobody can have (specification 3.1 and 3.2): day of birth + 60, CVR numbers that begin with 0."""

from __future__ import annotations

from datetime import date
from random import Random

from processes.forms.identifiers import DEMO_DAYS

_CPR_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_CVR_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)


def a_cpr(chance: Random, born: date, *, woman: bool) -> str:
    """Ten digits with day + 60: the date does not exist, so the number is never issued.

    Besides, modulus 11 fails, the last digit is even for a woman, and the seventh tells the century.
    """
    while True:
        seventh = chance.randrange(4) if born.year < 2000 else chance.randrange(4, 10)
        serial = f"{seventh}{chance.randrange(100):02d}{chance.randrange(5) * 2 + (not woman)}"
        number = f"{born.day + DEMO_DAYS:02d}{born.month:02d}{born.year % 100:02d}{serial}"
        if not fits_modulus_11(number):
            return number


def fits_modulus_11(number: str) -> bool:
    """Is the weighted sum of a CPR number divisible by 11, as all were that were issued before October 2007?"""
    return _weighted(number, _CPR_WEIGHTS) % 11 == 0


def a_cvr(chance: Random) -> str:
    """Eight digits that begin with 0 (no real one does) and whose weighted sum is divisible by 11, as it must be."""
    while True:
        number = f"0{chance.randrange(10**7):07d}"
        if _weighted(number, _CVR_WEIGHTS) % 11 == 0 and int(number):
            return number


def a_pnumber(chance: Random) -> str:
    """Ten digits that begin with 0; P-numbers have no check digit."""
    return f"0{chance.randrange(10**9):09d}"


def _weighted(number: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True))
