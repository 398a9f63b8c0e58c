"""Where the middle of many lies: percentiles of whole days, exactly as counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Spread:
    """How many there were, and the days within which half, 85 % and 95 % of them were done (None: there were none)."""

    n: int
    p50: int | None
    p85: int | None
    p95: int | None


def spread(values: Iterable[tuple[int, int]]) -> Spread:
    """The spread of ``(value, how many)`` pairs.

    A percentile is the least value that so many percent do not exceed (nearest rank): always one that occurred.
    """
    counts: dict[int, int] = {}
    for value, n in values:
        counts[value] = counts.get(value, 0) + n
    return Spread(sum(counts.values()), *(percentile(counts, share) for share in (50, 85, 95)))


def percentile(counts: Mapping[int, int], share: int) -> int | None:
    """The least value that ``share`` percent do not exceed; None where nothing was counted."""
    wanted, passed = ceil(share * sum(counts.values()) / 100), 0
    for value in sorted(counts):
        passed += counts[value]
        if passed >= max(wanted, 1):
            return value
    return None
