"""The adaptive forecast of a weekly series: the simple ways together, each by how right it lately was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from processes.throughput.forecast.experts import told_by_each
from processes.throughput.forecast.weeks import AHEAD, Row, Weeks, openness, waves

LEAST = 26  # weeks of history without which nothing is told
BANDS = (10, 25, 50, 75, 90)  # percent: the 80 % band, the 50 % band, the middle
_FORGET = 0.9  # what an error counts for beside that of the week after
_SHARP = 5.0  # how much better a way must be to be heard alone
_NEAR = 2  # errors of so many weeks nearer or further count for a week ahead, too
_OLD = 0.93
_FIRST = 10  # weeks after which errors are kept: before them nothing was known
_UNSURE = 1.1  # the errors that were seen are few, and those to come a little larger
_CALM = np.array([-1.2816, -0.6745, 0.0, 0.6745, 1.2816])


@dataclass(frozen=True, slots=True)
class Told:
    """What was told at the end of each week of the series (rows), and for the weeks after the last one.

    ``bands`` has the percentiles of ``BANDS`` for each week ahead: rows as ``middle``.
    """

    middle: Row
    bands: Row

    @property
    def coming(self) -> Row:
        """The percentiles of the ``AHEAD`` weeks after the last: week, percentile."""
        return np.asarray(self.bands[-1])


@lru_cache(maxsize=256)
def tell(weeks: Weeks) -> Told:
    """What the model told at the end of each week, from nothing but the weeks up to it.

    Raises ``ValueError`` for a history of fewer than ``LEAST`` weeks.
    """
    if len(weeks.counts) < LEAST:
        raise ValueError(f"{len(weeks.counts)} weeks are too few")
    counts = np.array(weeks.counts, dtype=np.float64)
    mondays = weeks.mondays + weeks.coming
    ways = told_by_each(counts, openness(mondays), waves(mondays))
    middle = _together(counts, ways)
    return Told(middle, _bands(counts, middle))


def _actual(counts: Row) -> Row:
    """What came in each of the weeks ahead; not a number where it has not come yet."""
    padded = np.concatenate([counts, np.full(AHEAD, np.nan)])
    return np.stack([padded[at + 1 : at + 1 + AHEAD] for at in range(len(counts))])


def _together(counts: Row, ways: Row) -> Row:
    """The ways' mean at each week, weighed by their errors in the weeks that were over by then."""
    n = len(counts)
    wrong = np.abs(_actual(counts)[:, None, :] - ways)
    wrong[:_FIRST] = np.nan
    nearer = 1 / np.sqrt(np.arange(1, AHEAD + 1))
    loss, weight = np.zeros(ways.shape[1]), 0.0
    middle = np.empty((n, AHEAD))
    for at in range(n):
        ahead = np.arange(1, min(AHEAD, at) + 1)
        now = wrong[at - ahead, :, ahead - 1]
        known = ~np.isnan(now[:, 0])
        shares = nearer[ahead - 1][known]
        loss = loss * _FORGET + (now[known] * shares[:, None]).sum(axis=0)
        weight = weight * _FORGET + shares.sum()
        heard = ((loss + 0.05 * weight) / max(weight, 1e-9) + 1e-9) ** -_SHARP
        middle[at] = (heard / heard.sum()) @ ways[at]
    return middle


def _bands(counts: Row, middle: Row) -> Row:
    """Percentiles around the middle, from the errors that were known by then, by weeks ahead."""
    n = len(counts)
    scale = np.sqrt(np.maximum(middle, 0.5))
    wrong = (_actual(counts) - middle) / scale
    wrong[:_FIRST] = np.nan
    bands = np.empty((n, AHEAD, len(BANDS)))
    for at in range(n):
        for ahead in range(AHEAD):
            bands[at, ahead] = _spread(wrong, at, ahead)
    return np.maximum(middle[:, :, None] + bands * scale[:, :, None], 0)


def _spread(wrong: Row, at: int, ahead: int) -> Row:
    """The percentiles of errors at so many weeks ahead or nearly so; chance alone spreads as much, at least."""
    errors, weights = [], []
    for near in range(max(ahead - _NEAR, 0), min(ahead + _NEAR, AHEAD - 1) + 1):
        column = wrong[: max(at - near, 0), near]
        errors.append(column)
        weights.append(_OLD ** np.arange(len(column) - 1, -1, -1))
    error, weight = np.concatenate(errors), np.concatenate(weights)
    known = ~np.isnan(error)
    if known.sum() < 8:
        return _CALM * 1.5
    found = _percentiles(error[known], weight[known])
    found[2] = 0
    found = found * _UNSURE
    return np.asarray(np.where(_CALM < 0, np.minimum(found, _CALM * 0.9), np.maximum(found, _CALM * 0.9)))


def _percentiles(values: Row, weights: Row) -> Row:
    order = np.argsort(values)
    passed = np.cumsum(weights[order]) / weights.sum()
    return np.asarray(np.interp(np.array(BANDS) / 100, passed, values[order]))
