"""Every diagram is drawn for reading: on the grid, no overlaps, no crossings, labels free in both languages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.bpmn.drawing import read_drawing
from tests.bpmn.drawn_well import faults
from tests.bpmn.world import BPMN

DIAGRAMS = sorted(str(path.relative_to(BPMN)) for path in BPMN.glob("*/*.bpmn"))
KNOWN = tomllib.loads(Path(__file__).with_name("drawn_well_known.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("diagram", DIAGRAMS)
def test_a_diagram_is_drawn_well(diagram: str) -> None:
    found = faults(read_drawing(BPMN / diagram))
    known = KNOWN.get(diagram, [])
    assert [one for one in found if one not in known] == []
    assert [one for one in known if one not in found] == [], "mended: take them off the list, which only shrinks"


def test_the_list_names_only_diagrams_that_are_there() -> None:
    assert set(KNOWN) - set(DIAGRAMS) == set()
