"""Layers of heat: five levels of what is there, words beside every coloured element, shares on ways of enough cases."""

from __future__ import annotations

from typing import Any

import pytest

from processes.language import Locale, Text
from processes.throughput.mining.heat import Branch, Heat, Warm
from processes.throughput.spread import spread
from webapp.throughput.layers import LAYERS, days, marks


def warm(element: str, **more: Any) -> Warm:
    """A step with these figures."""
    return Warm(element, Text(element, element), "p", outside=False, around=False, **more)


TOLD = Heat(
    steps=(
        warm("a", came=100, rested=spread([(10, 20)]), seconds=750, done=20, late=10),
        warm("b", came=20, rested=spread([(2, 20)]), seconds=250, done=20, late=1),
        warm("few", came=3, rested=spread([(9, 3)]), seconds=0, done=3, late=3),
    ),
    branches=(Branch("g", "f1", Text("", ""), "a", 3, 12), Branch("h", "f2", Text("", ""), "a", 3, 4)),
    seconds=1000,
)


@pytest.mark.parametrize(
    ("layer", "levels", "words"),
    [
        ("frequency", {"a": 5, "b": 1, "few": 1}, {"a": "100", "b": "20", "few": "3"}),
        ("time", {"a": 5, "b": 2}, {"a": "75 %", "b": "25 %"}),
        ("waiting", {"a": 5, "b": 1}, {"a": "10 days", "b": "2 days"}),
        ("breaches", {"a": 5, "b": 1}, {"a": "50 %", "b": "5 %"}),
    ],
)
def test_each_layer_has_levels_and_words(layer: str, levels: dict[str, int], words: dict[str, str]) -> None:
    made = marks(TOLD, LAYERS[layer], Locale.EN)
    assert (made["levels"], made["words"]) == (levels, words)
    assert made["flows"] == {"f1": "25 %"}


def test_days_are_said_as_people_say_them() -> None:
    assert [days(n, Locale.DA) for n in (None, 1, 4)] == ["–", "1 dag", "4 dage"]
