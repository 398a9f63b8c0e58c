"""The signs inside events and gateways: an envelope for a message, a clock for a timer, and so on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from processes.definitions.picture.ink import INK, Pen, number
from processes.definitions.picture.read import Box


def _envelope(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    left, top, right, bottom = x - size, y - size * 0.7, x + size, y + size * 0.7
    if throws:
        pen.poly((left, top), (right, top), (x, y), fill=INK)
        pen.poly((left, top + 2), (x, y + 2), (right, top + 2), (right, bottom), (left, bottom), fill=INK)
    else:
        pen.poly((left, top), (right, top), (right, bottom), (left, bottom), wide=1)
        pen.poly((left, top), (x, y), (right, top), wide=1, closed=False)


def _clock(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:  # noqa: ARG001  (one face for all signs)
    pen.circle(x, y, size * 1.15, wide=1)
    pen.path(f"M{number(x)} {number(y - size * 0.9)}V{number(y)}L{number(x + size * 0.6)} {number(y)}", wide=1.2)


def _triangle(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    points = ((x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8))
    pen.poly(*points, wide=1, fill=INK if throws else "none")


def _arrow_up(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    points = ((x, y - size), (x + size * 0.8, y + size), (x, y + size * 0.3), (x - size * 0.8, y + size))
    pen.poly(*points, wide=1, fill=INK if throws else "none")


def _flash(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    points = (
        (x - size, y + size),
        (x - size * 0.3, y - size),
        (x + size * 0.2, y + size * 0.2),
        (x + size, y - size),
        (x + size * 0.3, y + size),
        (x - size * 0.3, y - size * 0.1),
    )
    pen.poly(*points, wide=1, fill=INK if throws else "none")


def _page(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:  # noqa: ARG001  (one face for all signs)
    pen.rect(Box(x - size * 0.7, y - size, size * 1.4, size * 2), wide=1)
    for step in (-0.5, 0.0, 0.5):
        pen.poly((x - size * 0.5, y + step * size), (x + size * 0.5, y + step * size), wide=1, closed=False)


def _link(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    points = ((x - size, y - size * 0.4), (x + size * 0.2, y - size * 0.4), (x + size * 0.2, y - size * 0.8))
    below = [(px, 2 * y - py) for px, py in reversed(points)]
    pen.poly(*points, (x + size, y), *below, wide=1, fill=INK if throws else "none")


def _rewind(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    for shift in (-size, 0.0):
        points = ((x + shift, y), (x + shift + size, y - size * 0.8), (x + shift + size, y + size * 0.8))
        pen.poly(*points, wide=1, fill=INK if throws else "none")


def pentagon(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    """Five corners: one of several events."""
    points = (
        (x, y - size),
        (x + size * 0.95, y - size * 0.31),
        (x + size * 0.59, y + size * 0.81),
        (x - size * 0.59, y + size * 0.81),
        (x - size * 0.95, y - size * 0.31),
    )
    pen.poly(*points, wide=1, fill=INK if throws else "none")


def _full(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:  # noqa: ARG001  (one face for all signs)
    pen.circle(x, y, size * 1.2, wide=0, fill=INK)


def _cancel(pen: Pen, x: float, y: float, size: float, throws: bool) -> None:
    pen.path(cross(x, y, size * 0.8), wide=3 if throws else 1.5)


EVENTS: Mapping[str, Callable[[Pen, float, float, float, bool], None]] = {
    "message": _envelope,
    "timer": _clock,
    "signal": _triangle,
    "error": _flash,
    "escalation": _arrow_up,
    "conditional": _page,
    "link": _link,
    "terminate": _full,
    "cancel": _cancel,
    "compensate": _rewind,
    "multiple": pentagon,
}


def cross(x: float, y: float, size: float) -> str:
    """The path of an x around a point."""
    a, b, c, d = map(number, (x - size, y - size, x + size, y + size))
    return f"M{a} {b}L{c} {d}M{a} {d}L{c} {b}"


def plus(x: float, y: float, size: float) -> str:
    """The path of a plus around a point."""
    return f"M{number(x - size)} {number(y)}H{number(x + size)}M{number(x)} {number(y - size)}V{number(y + size)}"
