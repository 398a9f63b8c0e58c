"""What chance alone may do: intervals for shares and medians, and tests of whether groups differ.

Wilson's interval for a share (Wilson 1927) and Newcombe's for the difference of two (Newcombe 1998, method 10); the
order statistics around the middle for a median; Pearson's chi-square with Cramér's V for how groups are made up; and
Kruskal and Wallis' test of ranks with epsilon squared for how long something took. All at 95 percent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, exp, floor, lgamma, log, sqrt

Z = 1.959964  # 95 percent, both sides
LEVEL = 0.05
EXPECTED = 5  # Cochran: below this in more than a fifth of the cells, chi-square says nothing
_STEPS, _TINY = 1000, 1e-300


@dataclass(frozen=True, slots=True)
class Interval:
    """From, to: what the true value lies between in nineteen of twenty such figures."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely chance alone makes a difference as large (``p``), and how large it is (``effect``: 0 none, 1 all)."""

    p: float
    effect: float

    @property
    def differs(self) -> bool:
        """Is it more than chance?"""
        return self.p < LEVEL


def wilson(k: int, n: int) -> Interval | None:
    """The interval of a share of ``k`` out of ``n``, in parts of one; None of nothing."""
    if n <= 0:
        return None
    share, square = k / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = Z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def apart(k1: int, n1: int, k2: int, n2: int) -> Interval | None:
    """The interval of the second share less the first; None where one is of nothing."""
    one, two = wilson(k1, n1), wilson(k2, n2)
    if one is None or two is None:
        return None
    before, after = k1 / n1, k2 / n2
    down = sqrt((after - two.low) ** 2 + (one.high - before) ** 2)
    up = sqrt((two.high - after) ** 2 + (before - one.low) ** 2)
    return Interval(after - before - down, after - before + up)


def around_median(counts: Mapping[int, int]) -> Interval | None:
    """The interval of the median of ``value -> how many``; None of fewer than six: there is none at 95 percent."""
    n = sum(counts.values())
    if n < 6:
        return None
    half = Z * sqrt(n) / 2
    low, high = max(1, floor(n / 2 - half)), min(n, ceil(n / 2 + half) + 1)
    return Interval(_at(counts, low), _at(counts, high))


def _at(counts: Mapping[int, int], rank: int) -> int:
    passed = 0
    for value in sorted(counts):
        passed += counts[value]
        if passed >= rank:
            return value
    raise ValueError(rank)


def made_up_alike(rows: Sequence[Sequence[int]]) -> Verdict | None:
    """Are these groups made up alike? A row for each group, a column for each kind.

    Kinds and groups of nothing are left out. None where there is nothing to compare or too little to say.
    """
    rows = [row for row in rows if sum(row) > 0]
    columns = [column for column in zip(*rows, strict=True) if sum(column) > 0]
    if len(rows) < 2 or len(columns) < 2:
        return None
    whole, sums = sum(map(sum, rows)), [sum(row) for row in rows]
    cells = [(n, sums[at] * sum(column) / whole) for column in columns for at, n in enumerate(column)]
    if sum(expected < EXPECTED for _, expected in cells) * 5 > len(cells):
        return None
    found = sum((n - expected) ** 2 / expected for n, expected in cells)
    freedom = (len(rows) - 1) * (len(columns) - 1)
    return Verdict(beyond(found, freedom), sqrt(found / (whole * min(len(rows) - 1, len(columns) - 1))))


def took_alike(groups: Sequence[Mapping[int, int]]) -> Verdict | None:
    """Did these groups (``value -> how many``) take as long? None where fewer than two have at least five."""
    groups = [one for one in groups if sum(one.values()) >= EXPECTED]
    if len(groups) < 2:
        return None
    whole, ranks, ties, passed = sum(sum(one.values()) for one in groups), {}, 0, 0
    for value in sorted({value for one in groups for value in one}):
        n = sum(one.get(value, 0) for one in groups)
        ranks[value], passed, ties = passed + (n + 1) / 2, passed + n, ties + n**3 - n
    if ties == whole**3 - whole:
        return Verdict(1.0, 0.0)
    squares = sum(sum(ranks[value] * n for value, n in one.items()) ** 2 / sum(one.values()) for one in groups)
    found = (12 / (whole * (whole + 1)) * squares - 3 * (whole + 1)) / (1 - ties / (whole**3 - whole))
    return Verdict(beyond(found, len(groups) - 1), min(1.0, max(0.0, found / (whole - 1))))


def beyond(found: float, freedom: int) -> float:
    """How likely chi-square with so many degrees of freedom is at least this: the upper incomplete gamma function."""
    a, x = freedom / 2, found / 2
    if x <= 0:
        return 1.0
    first = exp(-x + a * log(x) - lgamma(a))
    return max(0.0, 1 - first * _series(a, x)) if x < a + 1 else first * _fraction(a, x)


def _series(a: float, x: float) -> float:
    term = total = 1 / a
    for n in range(1, _STEPS):
        term *= x / (a + n)
        total += term
        if term < total * 1e-15:
            break
    return total


def _fraction(a: float, x: float) -> float:
    """Lentz' continued fraction."""
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    found = d
    for n in range(1, _STEPS):
        an, b = -n * (n - a), b + 2
        d = 1 / (an * d + b or _TINY)
        c = b + an / c or _TINY
        found *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return found
