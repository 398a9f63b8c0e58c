"""Many possible quarters: every live case goes on as cases did before it, new ones come in, and weeks are counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from processes.throughput.forecast.tokens import Tokens, arriving, hop, resting
from processes.throughput.forecast.ways import Ways, Whole
from processes.throughput.forecast.weeks import AHEAD, Row

BANDS = (10, 25, 50, 75, 90)
MOST, FEWEST, STOCK = 200, 40, 400_000  # quarters that are drawn: fewer of large stocks, where chance matters less
_ROUNDS = 1_000  # a case that goes round for ever within a day is left there


@dataclass(frozen=True)
class Live:
    """What rests now, and what comes.

    ``resting``: element, whole days it has rested, how many. ``inflow``: for each week ahead the percentiles of cases
    that begin. ``each``: how many arrivals at steps there were for each case that began.
    """

    resting: tuple[tuple[str, int, int], ...]
    inflow: tuple[tuple[float, ...], ...]
    each: float = 1.0


@dataclass(frozen=True, slots=True)
class Change:
    """What if: ``capacity`` and ``inflow`` as shares of what they are; steps that are ``gone``; and those that are
    ``worked`` by our people, which is where capacity counts."""

    capacity: float = 1.0
    inflow: float = 1.0
    gone: frozenset[str] = frozenset()
    worked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Quarters:
    """Percentiles for each week: how often each step was done, how often one of the ``worked``, how many cases ended.

    ``whole`` are the percentiles of each step over all weeks together, ``work_whole`` and ``ended_whole`` of those two:
    where little happens the middle of a week is nothing, and yet something happens in a quarter.
    """

    done: dict[str, Row]
    work: Row
    ended: Row
    whole: dict[str, Row]
    work_whole: Row
    ended_whole: Row
    runs: int


@lru_cache(maxsize=24)
def simulate(ways: Ways, live: Live, change: Change = Change(), seed: int = 20130403) -> Quarters:
    """The same question has the same answer: chance begins with ``seed``."""
    chance = np.random.default_rng(seed)
    waits = np.array([_wait(name, change) for name in ways.elements])
    runs = int(np.clip(STOCK / max(sum(n for *_, n in live.resting), 1), FEWEST, MOST))
    done = np.zeros((runs, AHEAD, len(ways.elements)), dtype=np.int64)
    ended = np.zeros((runs, AHEAD), dtype=np.int64)
    come = arriving(ways, np.array(live.inflow) * change.inflow * live.each, runs, chance)
    moving = resting(ways, live.resting, runs).beside(come)
    for _ in range(_ROUNDS):
        if not moving.n:
            break
        hopped = hop(ways.curves, moving, waits, chance)
        _count(done, hopped.done)
        np.add.at(ended, (hopped.ended.run, hopped.ended.day // 7), 1)
        moving = hopped.begun
    return _quarters(ways, change, done, ended)


def _wait(name: str, change: Change) -> float:
    """By what a rest at this step is multiplied."""
    if name in change.gone:
        return 0.0
    return 1 / max(change.capacity, 0.05) if name in change.worked else 1.0


def _count(done: Whole, tokens: Tokens) -> None:
    runs, weeks, steps = done.shape
    places = (tokens.run * weeks + tokens.day // 7) * steps + tokens.place
    done += np.bincount(places, minlength=done.size).reshape(runs, weeks, steps)


def _quarters(ways: Ways, change: Change, done: Whole, ended: Whole) -> Quarters:
    left = {name: n for n, name in enumerate(ways.elements) if name not in change.gone}
    work = done[:, :, [n for name, n in left.items() if name in change.worked]].sum(axis=2)
    return Quarters(
        {name: _percentiles(done[:, :, n]) for name, n in left.items()},
        _percentiles(work),
        _percentiles(ended),
        {name: _percentiles(done[:, :, n].sum(axis=1)) for name, n in left.items()},
        _percentiles(work.sum(axis=1)),
        _percentiles(ended.sum(axis=1)),
        len(ended),
    )


def _percentiles(drawn: Whole) -> Row:
    return np.asarray(np.percentile(drawn, BANDS, axis=0).T)
