"""Simple ways to tell what comes, each as of the end of every week: levels, season, growth, last year."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from processes.throughput.forecast.season import seasons
from processes.throughput.forecast.weeks import AHEAD, Row

MEMORIES = (0.5, 0.8, 0.93)  # what a week counts for beside the next one: two, five and fourteen weeks' worth
YEAR, QUARTER = 52, 13
_SOON = 3  # weeks after a change that must be over before it is believed
_CLEAR = 3.3  # how many times its own chance a change must be
_DAMPED = 0.85  # how much of last week's growth the next one keeps
_FASTEST = 0.03  # no more growth a week than this is believed


def told_by_each(counts: Row, opens: Row, waves: Row) -> Row:
    """What each way told: week at whose end it was told, way, weeks ahead.

    ``counts`` are the weeks that are over; ``opens`` and ``waves`` cover these and the ``AHEAD`` weeks to come.
    """
    n = len(counts)
    strengths = seasons(np.log((counts + 0.5) / opens[:n]), waves[:n])
    plain, seasonal = np.ones((n, n + AHEAD)), np.exp(strengths @ waves.T)
    ways = [_level(counts, opens * weights, memory) for weights in (plain, seasonal) for memory in MEMORIES]
    ways += [_since_the_change(counts, opens * weights) for weights in (plain, seasonal)]
    ways.append(ways[-1] * _growth(counts, opens * seasonal))
    ways.append(_last_year(counts, opens))
    return np.stack(ways, axis=1)


def _level(counts: Row, expected: Row, memory: float) -> Row:
    """As many for each that was expected as lately, weeks long ago counting less."""
    ratio = _recent(counts, expected, memory)
    return ratio[:, None] * _coming(expected)


def _recent(counts: Row, expected: Row, memory: float) -> Row:
    n = len(counts)
    ages = np.arange(n)[:, None] - np.arange(n)[None, :]
    weights = np.where(ages >= 0, memory ** np.maximum(ages, 0), 0)
    return np.asarray((weights @ counts + 0.01) / ((weights * expected[:, :n]).sum(axis=1) + 0.01))


def _coming(expected: Row) -> Row:
    """Of each row the ``AHEAD`` weeks after it."""
    n = len(expected)
    return np.stack([expected[at, at + 1 : at + 1 + AHEAD] for at in range(n)])


def _since_the_change(counts: Row, expected: Row) -> Row:
    """As many for each that was expected as since the last sudden change; as in the last year where none was seen."""
    n = len(counts)
    ratio = np.empty(n)
    for at in range(n):
        ratio[at] = _steady(counts[max(at + 1 - YEAR, 0) : at + 1], expected[at, max(at + 1 - YEAR, 0) : at + 1])
    return ratio[:, None] * _coming(expected)


def _steady(counts: Row, expected: Row) -> float:
    """The ratio since the week that parts the counts most clearly in two, if it does so beyond chance."""
    whole = (counts.sum() + 0.01) / (expected.sum() + 0.01)
    if len(counts) < 4 * _SOON:
        return float(whole)
    parted = np.arange(len(counts) - 2 * QUARTER, len(counts) - _SOON + 1).clip(_SOON)
    came, awaited = np.cumsum(counts), np.cumsum(expected)
    before = (came[parted - 1] + 0.01) / (awaited[parted - 1] + 0.01)
    since = (came[-1] - came[parted - 1] + 0.01) / (awaited[-1] - awaited[parted - 1] + 0.01)
    left = counts - expected * np.where(np.arange(len(counts)) < len(counts) // 2, before[0], since[0])
    noise = max(np.median(np.abs(left)) * 1.4826, np.sqrt(whole * expected.mean()), 0.5) / max(expected.mean(), 0.01)
    clear = np.abs(since - before) / (noise * np.sqrt(1 / parted + 1 / (len(counts) - parted)))
    best = int(np.argmax(clear))
    return float(since[best]) if clear[best] > _CLEAR else float(whole)


def _growth(counts: Row, expected: Row) -> Row:
    """How much more each coming week brings: the last quarter beside the one before it, and less and less of that."""
    n = len(counts)
    grown = np.zeros(n)
    for at in range(2 * QUARTER - 1, n):
        late, early = slice(at + 1 - QUARTER, at + 1), slice(at + 1 - 2 * QUARTER, at + 1 - QUARTER)
        now = (counts[late].sum() + 1) / (expected[at, late].sum() + 1)
        before = (counts[early].sum() + 1) / (expected[at, early].sum() + 1)
        grown[at] = np.clip(np.log(now / before) / QUARTER, -_FASTEST, _FASTEST)
    return np.exp(grown[:, None] * np.cumsum(_DAMPED ** np.arange(AHEAD))[None, :])


def _last_year(counts: Row, opens: Row) -> Row:
    """The same weeks a year ago (with their neighbours), as much larger or smaller as the last quarter was."""
    n = len(counts)
    rates = counts / opens[:n]
    told = _recent(counts, np.tile(opens, (n, 1)), MEMORIES[1])[:, None] * _coming(np.tile(opens, (n, 1)))
    smooth = np.convolve(rates, np.ones(3) / 3, mode="same")
    for at in range(YEAR + QUARTER, n):
        then = smooth[at - YEAR + 1 : at - YEAR + 1 + AHEAD]
        before = rates[at - YEAR - 7 : at - YEAR + 1].mean()
        now = rates[at - 7 : at + 1].mean()
        told[at] = then * (now + 0.1) / (before + 0.1) * opens[at + 1 : at + 1 + AHEAD]
    return told


def naive_last_year(counts: Row) -> Row:
    """Exactly as many as in the same week a year ago; not a number where there was none."""
    n = len(counts)
    padded = np.concatenate([np.full(YEAR, np.nan), counts])
    windows = sliding_window_view(np.concatenate([padded, np.full(AHEAD, np.nan)]), AHEAD)
    return np.asarray(windows[1 : n + 1], dtype=np.float64)


def naive_average(counts: Row) -> Row:
    """As many as a week brought in the last ``BEFORE`` weeks, in each week to come."""
    sums = np.concatenate([[0.0], np.cumsum(counts)])
    n = np.arange(1, len(counts) + 1)
    since = np.maximum(n - 8, 0)
    return np.repeat(((sums[n] - sums[since]) / (n - since))[:, None], AHEAD, axis=1)
