"""A diagram without a drawing is set out: along the course, nothing upon each other, each file only once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from processes.definitions.picture import drawings
from processes.studio.importing.layout import laid_out

FLOWS = some.lists(some.tuples(some.integers(0, 7), some.integers(0, 7)), max_size=14)


def process(flows: list[tuple[int, int]]) -> str:
    steps = "".join(f'<userTask id="s{n}"/>' for n in range(8))
    joined = "".join(f'<sequenceFlow id="f{n}" sourceRef="s{a}" targetRef="s{b}"/>' for n, (a, b) in enumerate(flows))
    model = "http://www.omg.org/spec/BPMN/20100524/MODEL"
    return f'<definitions xmlns="{model}"><process id="p">{steps}{joined}</process></definitions>'


@given(FLOWS)
def test_every_step_has_a_place_of_its_own(flows: list[tuple[int, int]]) -> None:
    (drawing,) = drawings(laid_out(process(flows)).encode())
    places = {(one.box.x, one.box.y) for one in drawing.shapes}
    assert len(places) == 8
    assert len(drawing.lines) == len(flows)


def test_a_course_leads_to_the_right() -> None:
    (drawing,) = drawings(laid_out(process([(0, 1), (1, 2)])).encode())
    x = {one.id: one.box.x for one in drawing.shapes}
    assert x["s0"] < x["s1"] < x["s2"]


def test_an_event_hangs_on_its_step_and_no_process_is_no_drawing() -> None:
    text = process([]).replace('<userTask id="s1"/>', '<boundaryEvent id="s1" attachedToRef="s0"/>')
    (drawing,) = drawings(laid_out(text).encode())
    boxes = {one.id: one.box for one in drawing.shapes}
    assert boxes["s0"].x < boxes["s1"].x + 18 < boxes["s0"].x + boxes["s0"].width
    assert laid_out("<definitions/>") == "<definitions/>"
