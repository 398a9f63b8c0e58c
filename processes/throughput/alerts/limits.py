"""When a figure says more than chance: the last whole week held against the limits of the half year before it.

The limits are those of a chart of single values (XmR): the mean of the weeks before, plus and minus 2.66 times their
mean moving range (Shewhart; Wheeler, Understanding Variation, 1993). Two rules: the week lies outside the limits; or it
is the eighth in a row on one side of the mean (Western Electric's fourth rule). All else is noise, and nobody is told.
Nor is anybody told of a handful of cases: where there usually are none the limits meet, and one would be a signal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

FACTOR = Fraction("2.66")
FEWEST = 12  # weeks to take limits from; of fewer nothing is told
RUN = 8
RULES = ("run", "outside")  # the graver last


@dataclass(frozen=True, slots=True)
class Found:
    """What the last week says: by which rule, on which side, and the limits it was held against."""

    rule: str
    side: str
    value: int
    mean: int
    low: int
    high: int


def judged(values: Sequence[int | None], most: int | None = None, least: int = 0) -> Found | None:
    """The signal of the last of these weeks, if it is one; a week that says nothing (None) is passed over.

    ``most`` is the most a value can be (a share: 100); limits lie between nought and that. Where neither the week nor
    the mean before it reaches ``least`` there are too few to say anything.
    """
    *before, last = values
    known = [Fraction(value) for value in before if value is not None]
    if last is None or len(known) < FEWEST:
        return None
    mean = sum(known, Fraction(0)) / len(known)
    if max(mean, Fraction(last)) < least:
        return None
    reach = FACTOR * sum((abs(one - other) for other, one in pairwise(known)), Fraction(0)) / (len(known) - 1)
    low, high = max(mean - reach, Fraction(0)), mean + reach
    high = min(high, Fraction(most)) if most is not None else high
    side = "above" if last > mean else "below"
    rule = "outside" if not low <= last <= high else "run" if _in_a_row([*known, Fraction(last)], mean) else None
    return Found(rule, side, last, round(mean), round(low), round(high)) if rule else None


def _in_a_row(known: Sequence[Fraction], mean: Fraction) -> bool:
    row = known[-RUN:]
    return len(row) == RUN and (all(one > mean for one in row) or all(one < mean for one in row))
