"""Where the time of a process goes, each place explained in one sentence: a code with its facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from processes.reading.few import FEWEST
from processes.throughput.mining.heat import Heat, Warm

MOST = 3
LEAST = 8  # percent of all time: less than that is no bottleneck
_GROWS = 1.15  # so many more came than left


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """One place: ``code`` says why it takes so long, ``facts`` fill the sentence."""

    element: str
    process: str
    code: str
    facts: dict[str, Any]


def bottlenecks(told: Heat) -> tuple[Bottleneck, ...]:
    """The steps that take most of the time, the worst first, at most three; where few came by nothing is said."""
    steps = [one for one in told.steps if not one.around and one.rested.n >= FEWEST]
    worst = [one for one in steps if told.share(one) >= LEAST]
    return tuple(Bottleneck(one.element, one.process, _why(one), _facts(told, one)) for one in worst[:MOST])


def _why(one: Warm) -> str:
    """The reason that weighs most: it is not ours, it grows, it is seldom but long, or it is simply slow."""
    if one.outside:
        return "bottleneck_outside"
    if one.came >= FEWEST and one.came > one.rested.n * _GROWS:
        return "bottleneck_grows"
    if one.done >= FEWEST and one.late * 4 >= one.done:
        return "bottleneck_late"
    half, most = one.rested.p50 or 0, one.rested.p85 or 0
    if half == 0 and most < 7:
        return "bottleneck_many"
    return "bottleneck_uneven" if most >= 7 and most >= 3 * max(half, 1) else "bottleneck_slow"


def _facts(told: Heat, one: Warm) -> dict[str, Any]:
    return {
        "step": one.name,
        "share": int(told.share(one)),
        "half": one.rested.p50,
        "most": one.rested.p85,
        "came": one.came,
        "left": one.rested.n,
        "late": one.late * 100 // one.done if one.done else 0,
    }
