"""Danish identity numbers: CPR for persons, CVR for companies, P-numbers for their places of work."""

from __future__ import annotations

from datetime import date

DEMO_DAYS = 60  # sample persons are born on day 61-91, so that no living person has their number
_CVR_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)

_samples = False


def allow_samples(allowed: bool) -> None:
    """Let sample numbers be read everywhere in this process: in a demonstration; production has none."""
    global _samples
    _samples = allowed


def samples_allowed() -> bool:
    """Whether this process reads sample numbers."""
    return _samples


def digits(text: str, wanted: int) -> str | None:
    """The digits of a number that may be written with spaces or a hyphen; None unless there are so many."""
    bare = text.replace(" ", "").replace("-", "")
    return bare if len(bare) == wanted and bare.isascii() and bare.isdigit() else None


def read_cpr(text: str, *, demo: bool = False) -> str | None:
    """The ten digits when the date in them exists; a sample number only where ``demo`` allows it.

    Modulus 11 is not asked: CPR numbers without it are valid since 2007.
    """
    number = digits(text, 10)
    if number is None or birthday(number, demo=demo or _samples) is None:
        return None
    return number


def birthday(number: str, *, demo: bool = False) -> date | None:
    """The day of birth in a CPR number of ten digits, None when there is no such day."""
    day, month, year = int(number[:2]), int(number[2:4]), int(number[4:6])
    if demo and day > DEMO_DAYS:
        day -= DEMO_DAYS
    try:
        return date(_century(int(number[6]), year) + year, month, day)
    except ValueError:
        return None


def _century(seventh: int, year: int) -> int:
    """The century by the seventh digit (CPR-kontoret, "Personnummeret i CPR", section on the structure)."""
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def read_cvr(text: str, *, demo: bool = False) -> str | None:
    """The eight digits when their weighted sum is divisible by 11 (weights 2 7 6 5 4 3 2 1).

    No company has a number that begins with 0: it is a sample's, read only where ``demo`` allows it.
    """
    number = digits(text, 8)
    if number is None or (number[0] == "0" and not (demo or _samples)):
        return None
    total = sum(weight * int(digit) for weight, digit in zip(_CVR_WEIGHTS, number, strict=True))
    return number if total % 11 == 0 else None


def read_pnumber(text: str) -> str | None:
    """The ten digits; P-numbers have no sound check digit."""
    return digits(text, 10)
