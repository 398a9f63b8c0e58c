"""How well it was told before: of the last two quarters, what share lay within the bands, and how far it was off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from processes.throughput.forecast.experts import naive_average, naive_last_year
from processes.throughput.forecast.model import tell
from processes.throughput.forecast.weeks import AHEAD, Row, Weeks

WEEKS = 26
LEAST = 40  # weeks without which there is no back-test: too little was known before the weeks that are tried
_OUTER, _INNER = (0, 4), (1, 3)  # places among the percentiles: the 80 % band and the 50 % band


@dataclass(frozen=True, slots=True)
class Proven:
    """Over the last ``weeks`` weeks, each told 1 to ``AHEAD`` weeks before it came.

    ``outer`` and ``inner`` are shares in percent of what came that lay within the 80 % and 50 % band. The errors are
    the mean of how far off it was, in cases a week: of the forecast, of the same week last year (None where there was
    no last year), and of the mean of the last eight weeks.
    """

    weeks: int
    outer: float
    inner: float
    error: float
    last_year: float | None
    average: float | None


def proven(weeks: Weeks, over: int = WEEKS) -> Proven | None:
    """The back-test of a series; None where its history is too short for one."""
    n = len(weeks.counts)
    over = min(over, n - LEAST)
    if over < AHEAD:
        return None
    told, counts = tell(weeks), np.array(weeks.counts, dtype=np.float64)
    came = np.repeat(counts[n - over :], AHEAD)
    whole = np.arange(n - over, n)
    at = (np.repeat(whole, AHEAD) - np.tile(np.arange(1, AHEAD + 1), over), np.tile(np.arange(AHEAD), over))
    return Proven(
        over,
        *within(came, told.bands[at]),
        error=off(came, told.middle[at]) or 0.0,
        last_year=off(came, naive_last_year(counts)[at]),
        average=off(came, naive_average(counts)[at]),
    )


def within(came: Row, bands: Row) -> tuple[float, float]:
    """What share in percent lies within the 80 % band, and within the 50 % band."""
    shares = [np.mean((bands[:, low] <= came) & (came <= bands[:, high])) * 100 for low, high in (_OUTER, _INNER)]
    return float(shares[0]), float(shares[1])


def off(came: Row, told: Row) -> float | None:
    """How far off it was on the mean; None where nothing was told of some week."""
    wrong = np.abs(came - told)
    return None if np.isnan(wrong).any() else float(wrong.mean())
