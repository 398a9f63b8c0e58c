"""How likely a running deadline is missed: from those that lately stood as near their day without being kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

LEAST = 20  # deadlines to tell from; of fewer nothing is told
REACH = 1.28  # standard deviations to each side: four of five lie within


@dataclass(frozen=True, slots=True)
class Lately:
    """How one deadline was kept lately: days from its due day to the day it was kept (before: negative), and missed."""

    margins: Mapping[int, int]
    missed: int

    def as_near(self, days_left: int) -> int:
        """How many were not kept yet so many days before their day."""
        return self.missed + sum(n for days, n in self.margins.items() if -days_left <= days <= 0)


@dataclass(frozen=True, slots=True)
class Group:
    """So many deadlines that run and have as many days left, and what they are told from."""

    n: int
    days_left: int
    lately: Lately


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many of ``n`` will be missed: about, and between what in four cases of five; ``unknown`` are left out."""

    n: int
    about: float
    low: float
    high: float
    unknown: int = 0

    @property
    def is_known(self) -> bool:
        """Is anything told at all?"""
        return self.n > self.unknown


def outlook(groups: Iterable[Group]) -> Outlook:
    """What is to be expected of all these together, if the work goes on as it did.

    A deadline is taken to be missed as often as those that were as near their day without being kept. The span has both
    chances in it: how each comes out, and that what happened lately is itself only a sample.
    """
    groups = tuple(groups)
    known = [one for one in groups if one.lately.as_near(one.days_left) >= LEAST]
    about = sum(one.n * share(one) for one in known)
    reach = REACH * sqrt(sum(_variance(one) for one in known))
    n, unknown = sum(one.n for one in groups), sum(one.n for one in groups if one not in known)
    return Outlook(n, about, max(about - reach, 0.0), min(about + reach, float(n - unknown)), unknown)


def share(group: Group) -> float:
    """The share of those it is told from that were missed."""
    near = group.lately.as_near(group.days_left)
    return group.lately.missed / near if near else 0.0


def _variance(group: Group) -> float:
    chance, from_ = share(group), group.lately.as_near(group.days_left)
    return chance * (1 - chance) * (group.n + group.n**2 / from_)
