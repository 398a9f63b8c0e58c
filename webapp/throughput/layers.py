"""The layers of heat one may lay on a diagram: for each element a level from 1 to 5, and what is written beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from processes.language import Locale, Text
from processes.reading.few import FEWEST
from processes.throughput.mining.heat import Branch, Heat, Warm

LEVELS = 5
DAYS, DAY = Text("{n} dage", "{n} days"), Text("1 dag", "1 day")


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its key, what decides the colour (None: nothing to say), and the words beside the element."""

    key: str
    value: Callable[[Heat, Warm], float | None]
    words: Callable[[Heat, Warm, Locale], str]


def _came(_told: Heat, one: Warm) -> float | None:
    return one.came or None


def _share(told: Heat, one: Warm) -> float | None:
    return told.share(one) if one.rested.n >= FEWEST and told.share(one) >= 1 else None


def _waited(_told: Heat, one: Warm) -> float | None:
    return float(one.rested.p85 or 0) or None if one.rested.n >= FEWEST else None


def _late(_told: Heat, one: Warm) -> float | None:
    return one.late * 100 / one.done if one.done >= FEWEST else None


def days(n: int | None, locale: Locale) -> str:
    """``4 days``, ``1 day``; a dash for none."""
    return "–" if n is None else (DAY if n == 1 else DAYS).read(locale, n=n)


LAYERS: Mapping[str, Layer] = {
    one.key: one
    for one in (
        Layer("frequency", _came, lambda _told, one, _locale: str(one.came)),
        Layer("time", _share, lambda told, one, _locale: f"{int(told.share(one))} %"),
        Layer("waiting", _waited, lambda _told, one, locale: days(one.rested.p85, locale)),
        Layer("breaches", _late, lambda _told, one, _locale: f"{one.late * 100 // one.done} %"),
    )
}


def marks(told: Heat, layer: Layer, locale: Locale) -> dict[str, Any]:
    """What the browser lays on the drawing: levels and words of elements, words of flows."""
    values = {one.element: layer.value(told, one) for one in told.steps}
    most = max([one for one in values.values() if one is not None], default=0)
    seen = {one.element: one for one in told.steps}
    shown = {key: value for key, value in values.items() if value is not None}
    return {
        "levels": {key: max(1, ceil(value * LEVELS / most)) for key, value in shown.items() if value > 0},
        "words": {key: layer.words(told, seen[key], locale) for key in shown},
        "flows": {one.flow: f"{one.n * 100 // one.of} %" for one in told.branches if is_told(one)},
    }


def is_told(one: Branch) -> bool:
    """Whether a share says anything: of a handful it does not."""
    return one.of >= FEWEST
