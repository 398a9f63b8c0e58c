"""The ways cases really took: from each step where to, and after how many days, those that still rest counted in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from processes.throughput.forecast.weeks import Row

END = "."  # what follows the last rest of a case
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rest:
    """So many rests at ``element``, of so many days, after which the case went on to ``after`` (none: nowhere).

    ``done``: not taken back.
    """

    element: str
    after: tuple[str, ...]
    days: int
    n: int
    done: bool = True


def read_way(way: str) -> tuple[str, tuple[str, ...], bool]:
    """``T1>T2+T3``: from where (nothing: by itself), to what, and whether it was done (``T1!>``: taken back)."""
    element, _, after = way.partition(">")
    return element.rstrip("!"), tuple(after.split("+")) if after else (), not element.endswith("!")


@dataclass(frozen=True)
class Ways:
    """What a step's rests lead to: for every step a curve of days, each with where the case went then.

    ``still`` are the rests that have not ended: element, days, how many. Without them only what went quickly would
    be believed (Kaplan-Meier).
    """

    rests: tuple[Rest, ...]
    still: tuple[tuple[str, int, int], ...]

    @cached_property
    def elements(self) -> tuple[str, ...]:
        """Every step, by its place here."""
        found = {one.element for one in self.rests} | {element for element, *_ in self.still}
        found |= {name for one in self.rests for name in one.after if name != END}
        return tuple(sorted(found - {""}))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each step."""
        return {element: n for n, element in enumerate(self.elements)}

    @cached_property
    def arrivals(self) -> tuple[tuple[tuple[str, ...], int], ...]:
        """What came by itself or with a case, and how often."""
        found: dict[tuple[str, ...], int] = defaultdict(int)
        for one in self.rests:
            if not one.element:
                found[one.after] += one.n
        return tuple(sorted(found.items()))

    @cached_property
    def curves(self) -> Curves:
        """All curves in one row, for drawing many at once."""
        return _curves(self)


@dataclass(frozen=True)
class Curves:
    """Step after step, ended rests by their days; ``passed`` is the step's place and the share that was over by then.

    ``until`` is where each step's part ends: what is found from there on does not end. ``way`` says which of ``ways``
    it took: the places of the steps that followed (-1 where the case ended); ``done`` which of them were not
    taken back.
    """

    passed: Row
    days: Whole
    way: Whole
    until: Whole
    ways: tuple[tuple[int, ...], ...]
    done: NDArray[np.bool_]
    shares: Row  # step, days (as many as the longest rest): the share that was over within so many days

    def over(self, place: Whole, age: Whole) -> Row:
        """What share of the rests at these steps was over within so many days; before today, for those just begun."""
        told = self.shares[place, np.minimum(age, self.shares.shape[1] - 1)]
        return np.asarray(np.where(age > 0, told, 0.0))


_After = tuple[tuple[str, ...], bool]
_Ended = dict[str, dict[int, dict[_After, int]]]


def _curves(ways: Ways) -> Curves:
    ended: _Ended = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    for one in ways.rests:
        if one.element:
            ended[one.element][one.days][one.after, one.done] += one.n
    still: dict[str, dict[int, int]] = defaultdict(dict)
    for element, age, n in ways.still:
        still[element][age] = n
    known: dict[tuple[tuple[int, ...], bool], int] = {}
    rows: list[tuple[float, int, int]] = []
    until = []
    shares = np.zeros((len(ways.elements), 2 + max((one.days for one in ways.rests), default=0)))
    for place, element in enumerate(ways.elements):
        over = 0.0
        for day, share in _shares(ended[element], still[element]):
            whole = sum(ended[element][day].values())
            for (names, done), n in sorted(ended[element][day].items()):
                over = min(over + share * n / whole, 1.0)
                rows.append((place + over, day, known.setdefault((_places(names, ways), done), len(known))))
            shares[place, day:] = over
        until.append(len(rows))
    passed, days, way = zip(*rows, strict=True) if rows else ((), (), ())
    return Curves(
        np.array(passed, dtype=np.float64),
        np.array(days, dtype=np.int64),
        np.array(way, dtype=np.int64),
        np.array(until, dtype=np.int64),
        tuple(places for places, _ in known),
        np.array([done for _, done in known], dtype=bool),
        shares,
    )


def _places(names: Iterable[str], ways: Ways) -> tuple[int, ...]:
    return tuple(-1 if name == END else ways.place[name] for name in names)


def _shares(ended: Mapping[int, Mapping[_After, int]], still: Mapping[int, int]) -> list[tuple[int, float]]:
    """For each day on which rests ended, the share of all that ended then, those counted in that still rest."""
    at_risk = sum(sum(after.values()) for after in ended.values()) + sum(still.values())
    lasting, found = 1.0, []
    resting = sorted(still.items(), reverse=True)
    for day in sorted(ended):
        while resting and resting[-1][0] < day:
            at_risk -= resting.pop()[1]
        n = sum(ended[day].values())
        found.append((day, lasting * n / at_risk))
        lasting *= 1 - n / at_risk
        at_risk -= n
    return found
