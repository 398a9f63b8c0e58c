"""The way of a line between two boxes: as it was drawn where that still fits, else straight with one bend."""

from __future__ import annotations

from collections.abc import Sequence

from processes.definitions.picture.read import Box
from processes.studio.importing.shapes import Point


def docked(source: Box, target: Box, points: Sequence[Point]) -> list[Point]:
    """The points from the edge of the one to the edge of the other."""
    between = [one for one in points[1:-1] if not _inside(source, one) and not _inside(target, one)]
    if between:
        return [_edge(source, between[0]), *between, _edge(target, between[-1])]
    return _elbow(source, target)


def _elbow(source: Box, target: Box) -> list[Point]:
    (ax, ay), (bx, by) = _middle(source), _middle(target)
    level = max(source.y, target.y) < min(source.y + source.height, target.y + target.height)
    above = max(source.x, target.x) < min(source.x + source.width, target.x + target.width)
    if level or above:
        if level:
            y = (max(source.y, target.y) + min(source.y + source.height, target.y + target.height)) / 2
            right = bx >= ax
            return [(source.x + source.width * right, y), (target.x + target.width * (not right), y)]
        x = (max(source.x, target.x) + min(source.x + source.width, target.x + target.width)) / 2
        below = by >= ay
        return [(x, source.y + source.height * below), (x, target.y + target.height * (not below))]
    right, below = bx > ax, by > ay
    return [(source.x + source.width * right, ay), (bx, ay), (bx, target.y + target.height * (not below))]


def _edge(box: Box, toward: Point) -> Point:
    """Where the straight line from the middle of a box to a point leaves the box."""
    x, y = _middle(box)
    dx, dy = toward[0] - x, toward[1] - y
    share = min(
        box.width / 2 / abs(dx) if dx else float("inf"),
        box.height / 2 / abs(dy) if dy else float("inf"),
        1.0,
    )
    return x + dx * share, y + dy * share


def _middle(box: Box) -> Point:
    return box.x + box.width / 2, box.y + box.height / 2


def _inside(box: Box, point: Point) -> bool:
    return box.x < point[0] < box.x + box.width and box.y < point[1] < box.y + box.height
