"""Lines between things: flows of the course, messages, and what only belongs together (BPMN 2.0, chapter 7.5)."""

from __future__ import annotations

import math

from processes.definitions.picture.ink import Pen
from processes.definitions.picture.read import Box, Line

Point = tuple[float, float]
_DASHES = {"messageFlow": "7 4", "association": "2 4", "dataInputAssociation": "2 4", "dataOutputAssociation": "2 4"}


def draw_line(pen: Pen, line: Line, name: str) -> None:
    """The line with its head, its mark at the start, and its words where the drawing puts them."""
    pen.path(_rounded(line.points), dash=_DASHES.get(line.kind, ""))
    last, before = line.points[-1], _other(line.points[::-1])
    if line.kind == "sequenceFlow":
        _head(pen, before, last, full=True)
    elif line.kind == "messageFlow":
        _head(pen, before, last, full=True, fill="#ffffff")
        pen.circle(*line.points[0], 4, wide=1.2, fill="#ffffff")
    elif line.kind.startswith("data") or line.mark == "one_way":
        _head(pen, before, last, full=False)
    _mark(pen, line)
    if name:
        pen.words(name, _words_at(line), top=True, size=11)


def _rounded(points: tuple[Point, ...]) -> str:
    """Straight from point to point, the corners a little rounded."""
    said = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _toward(corner, before, 6), _toward(corner, after, 6)
        said += f"L{near[0]:.1f} {near[1]:.1f}Q{corner[0]:.1f} {corner[1]:.1f} {far[0]:.1f} {far[1]:.1f}"
    return said + f"L{points[-1][0]:.1f} {points[-1][1]:.1f}"


def _toward(start: Point, end: Point, most: float) -> Point:
    length = math.dist(start, end)
    share = min(most, length / 2) / length if length else 0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _other(points: tuple[Point, ...]) -> Point:
    """The first point that is not where the line begins."""
    return next((one for one in points[1:] if math.dist(one, points[0]) > 0.5), points[-1])


def _head(pen: Pen, before: Point, last: Point, *, full: bool, fill: str = "") -> None:
    way = math.atan2(last[1] - before[1], last[0] - before[0])
    wings = [(last[0] - 10 * math.cos(way + turn), last[1] - 10 * math.sin(way + turn)) for turn in (0.4, -0.4)]
    if full:
        pen.poly(last, *wings, wide=1, fill=fill or pen.stroke)
    else:
        pen.poly(wings[0], last, wings[1], wide=1.2, closed=False)


def _mark(pen: Pen, line: Line) -> None:
    start, other = line.points[0], _other(line.points)
    x, y = _toward(start, other, 11)
    way = math.atan2(other[1] - start[1], other[0] - start[0])
    if line.mark == "default":
        turn = way + 2.1
        off = (6 * math.cos(turn), 6 * math.sin(turn))
        pen.poly((x - off[0], y - off[1]), (x + off[0], y + off[1]), closed=False)
    elif line.mark == "conditional":
        ahead, side = (9 * math.cos(way), 9 * math.sin(way)), (5 * math.sin(way), -5 * math.cos(way))
        far = (start[0] + 2 * ahead[0], start[1] + 2 * ahead[1])
        middle = (start[0] + ahead[0], start[1] + ahead[1])
        pen.poly(
            start,
            (middle[0] + side[0], middle[1] + side[1]),
            far,
            (middle[0] - side[0], middle[1] - side[1]),
            wide=1,
            fill="#ffffff",
        )


def _words_at(line: Line) -> Box:
    if line.label is not None:
        return Box(line.label.x - 6, line.label.y, max(line.label.width, 40) + 12, line.label.height)
    at = max(range(len(line.points) - 1), key=lambda one: math.dist(line.points[one], line.points[one + 1]))
    (ax, ay), (bx, by) = line.points[at], line.points[at + 1]
    return Box((ax + bx) / 2 - 45, (ay + by) / 2 - 16, 90, 14)
