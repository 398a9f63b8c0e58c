"""Values in bins of even width, so that their shape can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

WIDTHS = (1, 2, 5, 7, 14, 28, 56, 91, 182, 364)  # days; from a week on, whole weeks
MOST = 20  # bins


@dataclass(frozen=True, slots=True)
class Bin:
    """How many values lie from ``least`` to ``most``, both counted."""

    least: int
    most: int
    n: int


def histogram(values: Iterable[tuple[int, int]], least: int = 0) -> tuple[Bin, ...]:
    """The ``(value, how many)`` pairs in at most twenty bins from nought on; none where nothing was counted.

    Neighbours are one bin until it holds at least ``least``.
    """
    pairs = [(value, n) for value, n in values if n]
    if not pairs:
        return ()
    greatest = max(value for value, _ in pairs)
    width = next((one for one in WIDTHS if (greatest + 1) / one <= MOST), ceil((greatest + 1) / MOST))
    counts = [0] * (greatest // width + 1)
    for value, n in pairs:
        counts[max(value, 0) // width] += n
    return _merged((Bin(at * width, (at + 1) * width - 1, n) for at, n in enumerate(counts)), least)


def _merged(bins: Iterable[Bin], least: int) -> tuple[Bin, ...]:
    found: list[Bin] = []
    for one in bins:
        found.append(_together(found.pop(), one) if found and found[-1].n < least else one)
    if len(found) > 1 and found[-1].n < least:
        last = found.pop()
        found.append(_together(found.pop(), last))
    return tuple(found)


def _together(one: Bin, after: Bin) -> Bin:
    return Bin(one.least, after.most, one.n + after.n)
