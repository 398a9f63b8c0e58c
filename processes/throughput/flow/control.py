"""A control chart of single values (XmR): what is mere variation, and what is a signal.

The limits are the mean plus and minus 2.66 times the mean moving range (Shewhart; Wheeler, Understanding Variation,
1993). Two rules, no more: a value outside the limits; eight in a row on one side of the mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

FACTOR = Fraction("2.66")
FEWEST = 8  # values; limits of fewer say nothing
RUN = 8


@dataclass(frozen=True, slots=True)
class Control:
    """The mean, the limits (the lower not below nought) and the places of the values that are signals.

    ``outside`` lie outside the limits, ``runs`` belong to eight or more in a row on one side of the mean.
    """

    mean: float
    low: float
    high: float
    outside: frozenset[int]
    runs: frozenset[int]

    @property
    def signals(self) -> frozenset[int]:
        """Every place where something happened that was more than chance."""
        return self.outside | self.runs


def control(values: Sequence[int | None]) -> Control | None:
    """The chart of these values in their order; None of fewer than eight. A value that is None is passed over."""
    known = [(at, Fraction(value)) for at, value in enumerate(values) if value is not None]
    if len(known) < FEWEST:
        return None
    mean = sum((value for _, value in known), Fraction(0)) / len(known)
    moves = [abs(one[1] - before[1]) for before, one in pairwise(known)]
    reach = FACTOR * sum(moves) / len(moves)
    low, high = max(mean - reach, Fraction(0)), mean + reach
    outside = frozenset(at for at, value in known if not low <= value <= high)
    return Control(float(mean), float(low), float(high), outside, _runs(known, mean))


def _runs(known: Sequence[tuple[int, Fraction]], mean: Fraction) -> frozenset[int]:
    found: set[int] = set()
    run: list[int] = []
    side = 0
    for at, value in known:
        now = (value > mean) - (value < mean)
        run = [*run, at] if now == side and now else [at]
        side = now
        if now and len(run) >= RUN:
            found.update(run)
    return frozenset(found)
