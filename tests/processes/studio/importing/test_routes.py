"""Lines begin and end at the edges of what they join."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from processes.definitions.picture.read import Box
from processes.studio.importing.routes import docked

PLACE = some.floats(0, 1000).map(round)


@given(PLACE, PLACE, PLACE, PLACE)
def test_both_ends_lie_on_an_edge(ax: int, ay: int, bx: int, by: int) -> None:
    source, target = Box(ax, ay, 100, 80), Box(bx, by, 50, 50)
    points = docked(source, target, ())
    assert on_edge(source, points[0])
    assert on_edge(target, points[-1])


def on_edge(box: Box, point: tuple[float, float]) -> bool:
    x, y = point
    inside = box.x - 0.1 <= x <= box.x + box.width + 0.1 and box.y - 0.1 <= y <= box.y + box.height + 0.1
    sides = (x - box.x, x - box.x - box.width, y - box.y, y - box.y - box.height)
    return inside and min(map(abs, sides)) < 0.1


def test_corners_that_were_drawn_stay() -> None:
    points = docked(Box(0, 0, 100, 80), Box(300, 300, 100, 80), [(50, 40), (200, 40), (200, 340), (350, 340)])
    assert points == [(100, 40), (200, 40), (200, 340), (300, 340)]
