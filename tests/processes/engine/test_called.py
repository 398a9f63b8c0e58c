"""What has a name is called by it, and what has none by what stands beside it in the drawing."""

from __future__ import annotations

from typing import Any

import pytest

from processes.engine.called import Called
from processes.engine.shapes import Element
from processes.language import Text, Unnamed


def _one(key: str, kind: str = "userTask", name: str = "", english: str = "", **more: Any) -> Element:
    return Element(id=key, process="p", kind=kind, name=Text(name, english or name), **more)


def _flow(source: str, target: str) -> Element:
    return _one(f"{source}-{target}", "sequenceFlow", source=source, target=target)


DRAWN = [
    _one("lane", "lane"),
    _one("begin", "startEvent"),
    _one("assess", name="Vurdér\nsagen", english="Assess the case", lane="lane"),
    _one("choice", "exclusiveGateway"),
    _one("both", "parallelGateway"),
    _one("call", name="Ring", english="Call"),
    _one("write", name="Skriv", english="Write"),
    _one("late", "boundaryEvent", event="timer", attached="assess"),
    _one("alone"),
    _one("join", "exclusiveGateway"),
    _one("over", "endEvent"),
    *(
        _flow(*pair.split())
        for pair in ("begin assess", "assess choice", "choice both", "choice call", "both call", "both write")
    ),
    *(_flow(*pair.split()) for pair in ("call join", "write join", "join over", "late over")),
]
CALLED = Called({one.id: one for one in DRAWN})


@pytest.mark.parametrize(
    ("key", "danish", "english"),
    [
        ("assess", "Vurdér sagen", "Assess the case"),
        ("choice", "valget efter »Vurdér sagen«", "the gateway after “Assess the case”"),
        ("both", "delingen før »Ring«", "the gateway before “Call”"),
        ("join", "samlingen efter »Ring«", "the gateway after “Call”"),
        ("begin", "starten før »Vurdér sagen«", "the start before “Assess the case”"),
        ("over", "slutningen efter »Ring«", "the end after “Call”"),
        ("late", "uret på »Vurdér sagen«", "the timer on “Assess the case”"),
        ("lane", "banen med »Vurdér sagen«", "the lane with “Assess the case”"),
        ("alone", "opgaven alone", "the task alone"),
        (
            "call-join",
            "pilen fra »Ring« til samlingen efter »Ring«",
            "the flow from “Call” to the gateway after “Call”",
        ),
    ],
)
def test_an_element_is_called_by_what_the_drawing_shows(key: str, danish: str, english: str) -> None:
    name = CALLED.name(key)
    assert (name.da, name.en) == (danish, english)
    assert isinstance(name, Unnamed) is (key != "assess")


def test_what_is_not_drawn_stands_for_itself_and_a_ring_of_the_unnamed_is_left() -> None:
    assert CALLED.name("gone") == Text.of("gone")
    ring = [_one("a"), _one("b"), _flow("a", "b"), _flow("b", "a")]
    assert Called({one.id: one for one in ring}).name("a").da == "opgaven a"
    loose = _one("f", "sequenceFlow", source="a", target="gone")
    assert Called({"a": _one("a", name="Ring"), "f": loose}).name("f").da == "pilen fra »Ring«"
