"""The season of a series, as it was known at the end of each week: learned from how weeks differ from those before."""

from __future__ import annotations

import numpy as np

from processes.throughput.forecast.weeks import Row

BEFORE = 8  # weeks that a week is compared with
_LEAST_KNOWN = 40  # weeks without which nothing is said of a season
_WILD = 2.5  # a difference so many times the usual one is taken for no more than that: a sudden change is no season
_CAUTION = (1.0, 3.0, 9.0)  # so many weeks' worth of doubt that there is this wave at all


def seasons(rates: Row, waves: Row) -> Row:
    """For each week the strength of each wave, learned from the weeks up to and with it (rows as ``rates``).

    ``rates`` are logarithms. A week is compared with the mean of the ``BEFORE`` weeks before it, so that what grew or
    fell for good is no season: a lasting change stands in a few of the differences only, and is cut there.
    """
    n, width = waves.shape
    strengths = np.zeros((n, width))
    if n <= BEFORE:
        return strengths
    apart = _apart(rates[:, None])[:, 0]
    about = _apart(waves)
    apart = _cut(apart)
    products = np.cumsum(about[:, :, None] * about[:, None, :], axis=0) + np.diag(np.repeat(_CAUTION, 2))
    told = np.cumsum(about * apart[:, None], axis=0)
    known = np.linalg.solve(products, told[:, :, None])[:, :, 0]
    strengths[BEFORE:] = known
    strengths[: min(_LEAST_KNOWN, n)] = 0
    return strengths


def _apart(columns: Row) -> Row:
    """Each row less the mean of the ``BEFORE`` rows before it."""
    sums = np.vstack([np.zeros((1, columns.shape[1])), np.cumsum(columns, axis=0)])
    means = (sums[BEFORE:-1] - sums[: -BEFORE - 1]) / BEFORE
    return np.asarray(columns[BEFORE:] - means)


def _cut(apart: Row) -> Row:
    """No difference is larger than some times the usual one, as far as that was known then."""
    usual = np.array([np.median(np.abs(apart[: n + 1])) for n in range(len(apart))]) * 1.4826
    return np.clip(apart, -_WILD * usual, _WILD * usual)
