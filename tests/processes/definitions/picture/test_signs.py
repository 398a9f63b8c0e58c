"""The signs inside events: every kind has one, and throwing is drawn otherwise than catching."""

from __future__ import annotations

import pytest
from lxml import etree

from processes.definitions.picture.ink import SVG, Pen
from processes.definitions.picture.signs import EVENTS, cross, pentagon, plus
from processes.engine.normalise.names import KIND_OF

FILLED = frozenset({"message", "signal", "escalation", "error", "link", "compensate", "multiple", "cancel"})


def test_every_kind_of_event_has_a_sign() -> None:
    kinds = {tag.removesuffix("EventDefinition") for tag in KIND_OF}
    assert kinds <= set(EVENTS)


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_throwing_differs_where_bpmn_says_so(kind: str) -> None:
    looks = []
    for throws in (False, True):
        group = etree.Element(f"{{{SVG}}}g")
        EVENTS[kind](Pen(group), 50, 50, 10, throws)
        looks.append(etree.tostring(group))
    assert (looks[0] != looks[1]) is (kind in FILLED)


def test_the_crosses_of_gateways_are_paths() -> None:
    assert cross(5, 5, 2).startswith("M3 3")
    assert plus(5, 5, 2) == "M3 5H7M5 3V7"
    group = etree.Element(f"{{{SVG}}}g")
    pentagon(Pen(group), 5, 5, 2, False)
    assert len(group) == 1
