"""What is drawn badly is found: each test spoils the drawing of the hearing in one way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.bpmn.drawing import Box, Drawing, Shape, read_drawing
from tests.bpmn.drawn_well import faults
from tests.bpmn.world import BPMN

LETTER, ASSESS = "S5H_2_send_hearing_letter", "T5H_3_assess_answer"


@pytest.fixture
def hearing() -> Drawing:
    """A drawing without a fault."""
    drawing = read_drawing(BPMN / "hearing" / "process.bpmn")
    assert faults(drawing) == []
    return drawing


def spoilt(drawing: Drawing, **changed: Shape) -> list[str]:
    """What is found when these shapes are drawn so."""
    return faults(replace(drawing, shapes={**drawing.shapes, **changed}))


def moved(shape: Shape, x: float, y: float) -> Shape:
    """The shape elsewhere."""
    return replace(shape, box=replace(shape.box, x=x, y=y))


def test_a_step_on_another_is_found(hearing: Drawing) -> None:
    letter = hearing.shapes[LETTER]
    told = spoilt(hearing, **{ASSESS: moved(hearing.shapes[ASSESS], letter.box.x + 40, letter.box.y + 20)})
    assert f"{LETTER} overlaps {ASSESS}" in told


def test_a_step_outside_its_lane_is_found(hearing: Drawing) -> None:
    told = spoilt(hearing, **{ASSESS: moved(hearing.shapes[ASSESS], 1070, 20)})
    assert f"{ASSESS} is not inside its lane Lane_caller" in told


def test_a_step_off_its_row_is_found(hearing: Drawing) -> None:
    shape = hearing.shapes[ASSESS]
    told = spoilt(hearing, **{ASSESS: moved(shape, shape.box.x, shape.box.y + 3)})
    assert any(one.startswith(f"{ASSESS} stands beside the grid") for one in told)


def test_a_line_through_a_step_and_aslant_is_found(hearing: Drawing) -> None:
    leaves = next(one for one in hearing.lines.values() if one.source == ASSESS)
    box = hearing.shapes[ASSESS].box
    (x, y), end = leaves.points[0], leaves.points[-1]
    around = replace(leaves, points=((x, y), (x, y - 100), (box.x + 30, y - 100), (box.x + 30, y + 130), end))
    told = faults(replace(hearing, lines={**hearing.lines, leaves.id: around}))
    assert f"{leaves.id} goes through {ASSESS}" in told
    assert f"{leaves.id} is not orthogonal" in told


def test_a_line_over_another_is_found(hearing: Drawing) -> None:
    level = next(one for one in hearing.lines.values() if len(one.points) == 2 and one.points[0][1] == one.points[1][1])
    (x1, y), (x2, _) = level.points
    other = next(
        one for one in hearing.lines.values() if {one.source, one.target} & {level.source, level.target} == set()
    )
    upright = replace(other, points=(((x1 + x2) / 2, y - 20), ((x1 + x2) / 2, y + 20)))
    told = faults(replace(hearing, lines={**hearing.lines, other.id: upright}))
    assert {f"{level.id} crosses {other.id}", f"{other.id} crosses {level.id}"} & set(told)


def test_a_label_on_a_step_is_found_in_the_language_it_is_in(hearing: Drawing) -> None:
    end = hearing.shapes["E5H_heard"]
    box = hearing.shapes[ASSESS].box
    told = spoilt(hearing, E5H_heard=replace(end, names=("", "Heard"), label=Box(box.x, box.y, 90, 14)))
    assert f"the label of E5H_heard (Heard) covers {ASSESS}" in told


def test_a_name_without_words_in_its_id_and_a_word_that_breaks_are_found(hearing: Drawing) -> None:
    shape = hearing.shapes[ASSESS]
    told = spoilt(hearing, **{ASSESS: replace(shape, id="Activity1", names=("Sygedagpengeopfølgningssamtale", "X"))})
    assert any(one.startswith("Activity1: an id begins") for one in told)
    assert any("is broken" in one for one in told)
