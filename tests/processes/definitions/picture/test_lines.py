"""Lines: heads, marks and words; a line that goes nowhere breaks nothing."""

from __future__ import annotations

import pytest

from processes.definitions.picture import drawings, picture
from tests.processes.definitions.picture.drawn import diagram, edge, shape

STEPS = '<task id="a"/><task id="b"/>'


def drawn(flow: str, *points: tuple[float, float], around: str = "") -> bytes:
    content = diagram(STEPS + flow, shape("a") + edge("f", *points), around=around)
    return picture(drawings(content)[0])


def test_a_flow_has_a_head_and_its_name() -> None:
    made = drawn('<sequenceFlow id="f" name="ja" sourceRef="a" targetRef="b"/>', (100, 40), (200, 40), (200, 120))
    assert b">ja</text>" in made
    assert b"Q200.0 40.0" in made


@pytest.mark.parametrize("kind", ["association", "messageFlow"])
def test_other_lines_are_dashed(kind: str) -> None:
    line = f'<{kind} id="f" sourceRef="a" targetRef="b" associationDirection="One"/>'
    around = f'<collaboration id="c">{line}</collaboration>' if kind == "messageFlow" else ""
    made = drawn("" if around else line, (0, 0), (50, 50), around=around)
    assert b"stroke-dasharray" in made


def test_marks_stand_at_the_start() -> None:
    flow = '<sequenceFlow id="f" sourceRef="a" targetRef="b"/>'
    plain = drawn(flow, (0, 0), (90, 0))
    default = picture(
        drawings(diagram('<task id="a" default="f"/><task id="b"/>' + flow, shape("a") + edge("f", (0, 0), (90, 0))))[0]
    )
    assert default.count(b"<path") == plain.count(b"<path") + 1


def test_a_line_of_no_length_breaks_nothing() -> None:
    assert b"nan" not in drawn('<sequenceFlow id="f" sourceRef="a" targetRef="b"/>', (5, 5), (5, 5))
