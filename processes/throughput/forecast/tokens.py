"""Cases at their steps, very many at once: those that rest, those that arrive, and one hop of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from processes.throughput.forecast.ways import Curves, Ways, Whole
from processes.throughput.forecast.weeks import AHEAD, Row

DAYS = AHEAD * 7
Those = NDArray[np.bool_]
_SHARED = 0.8  # how much of what is unsure about the inflow is the same in all weeks of a quarter
_NORMAL = 1.2816  # how far the tenth percentile is from the middle


@dataclass(frozen=True)
class Tokens:
    """Side by side: which quarter, which step, the day (0: today) it began there, and how long it has rested before."""

    run: Whole
    place: Whole
    day: Whole
    age: Whole

    @property
    def n(self) -> int:
        """How many."""
        return len(self.run)

    def beside(self, other: Tokens) -> Tokens:
        """Both."""
        mine, others = (self.run, self.place, self.day, self.age), (other.run, other.place, other.day, other.age)
        return Tokens(*(np.concatenate(pair) for pair in zip(mine, others, strict=True)))


def resting(ways: Ways, rests: Iterable[tuple[str, int, int]], runs: int) -> Tokens:
    """Every live rest in each quarter."""
    known = [(ways.place[name], age, n) for name, age, n in rests if name in ways.place]
    table = np.array(known, dtype=np.int64).reshape(-1, 3)
    places, ages = np.repeat(table[:, 0], table[:, 2]), np.repeat(table[:, 1], table[:, 2])
    run = np.repeat(np.arange(runs, dtype=np.int64), len(places))
    return Tokens(run, np.tile(places, runs), np.tile(-ages, runs), np.tile(ages, runs))


def arriving(ways: Ways, inflow: Row, runs: int, chance: np.random.Generator) -> Tokens:
    """New cases in each quarter, on the working days of their week, at the steps where cases began."""
    came = _came(inflow, runs, chance)
    whole = int(came.sum())
    run = np.repeat(np.repeat(np.arange(runs), AHEAD), came.ravel())
    day = np.repeat(np.tile(np.arange(AHEAD) * 7, runs), came.ravel()) + chance.integers(0, 5, size=whole)
    weights = np.array([n for _, n in ways.arrivals], dtype=np.float64)
    if not whole or not len(weights):
        return _none()
    which = chance.choice(len(weights), size=whole, p=weights / weights.sum())
    steps = [tuple(ways.place[name] for name in names) for names, _ in ways.arrivals]
    return _spread(run, day, which, steps)


@dataclass(frozen=True)
class Hop:
    """What one hop led to within the quarter: steps that were done, steps that were begun, and cases that ended."""

    done: Tokens
    begun: Tokens
    ended: Tokens


def hop(curves: Curves, moving: Tokens, waits: Row, chance: np.random.Generator) -> Hop:
    """Everyone goes on once; who rests beyond the quarter is left there."""
    over = curves.over(moving.place, moving.age)
    drawn = moving.place + over + (1 - over) * chance.random(moving.n)
    found = np.searchsorted(curves.passed, drawn, side="left")
    goes = found < curves.until[moving.place]
    at, left = found[goes], _only(moving, goes)
    wait = (np.maximum(curves.days[at] - left.age, 0) * waits[left.place]).astype(np.int64)
    day = np.maximum(left.day + left.age, 0) + wait
    soon = day < DAYS
    left = _only(Tokens(left.run, left.place, day, left.age), soon)
    way = curves.way[at][soon]
    after = _spread(left.run, left.day, way, curves.ways)
    ends = after.place < 0
    return Hop(_only(left, curves.done[way]), _only(after, ~ends), _only(after, ends))


def _came(inflow: Row, runs: int, chance: np.random.Generator) -> Whole:
    """How many in each quarter and week: around the middle, as far up and down as the percentiles say."""
    same, own = chance.normal(size=(runs, 1)), chance.normal(size=(runs, AHEAD))
    unsure = np.sqrt(_SHARED) * same + np.sqrt(1 - _SHARED) * own
    low, middle, high = inflow[:, 0], inflow[:, 2], inflow[:, -1]
    drawn = middle + unsure / _NORMAL * np.where(unsure > 0, high - middle, middle - low)
    return np.asarray(np.floor(np.maximum(drawn, 0) + chance.random(size=drawn.shape)), dtype=np.int64)


def _spread(run: Whole, day: Whole, which: Whole, steps: Iterable[tuple[int, ...]]) -> Tokens:
    """A token at each of the steps its way leads to."""
    steps = tuple(steps)
    sizes = np.array([len(one) for one in steps], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    places = np.array([place for one in steps for place in one], dtype=np.int64)
    each = sizes[which]
    source = np.repeat(np.arange(len(which)), each)
    turn = np.arange(len(source)) - np.repeat(np.cumsum(each) - each, each)
    return Tokens(run[source], places[starts[which[source]] + turn], day[source], np.zeros(len(source), dtype=np.int64))


def _only(tokens: Tokens, these: Those) -> Tokens:
    return Tokens(tokens.run[these], tokens.place[these], tokens.day[these], tokens.age[these])


def _none() -> Tokens:
    empty = np.zeros(0, dtype=np.int64)
    return Tokens(empty, empty, empty, empty)
