"""What stands around the steps: pools, lanes, groups, papers, stores and notes."""

from __future__ import annotations

from processes.definitions.picture.ink import Pen, number
from processes.definitions.picture.read import Box, Shape

HEAD = 30


def draw_frame(pen: Pen, shape: Shape, name: str) -> None:
    """A pool or a lane with its name along its edge; a pool without steps has its name in the middle."""
    box = shape.box
    pen.rect(box)
    if not shape.horizontal:
        pen.words(name, Box(box.x, box.y, box.width, HEAD))
        pen.poly((box.x, box.y + HEAD), (box.x + box.width, box.y + HEAD), wide=1, closed=False)
    elif box.height < 90 and shape.kind == "participant":
        pen.words(name, box)
    else:
        pen.upward(name, Box(box.x, box.y, HEAD, box.height))
        pen.poly((box.x + HEAD, box.y), (box.x + HEAD, box.y + box.height), wide=1, closed=False)


def draw_group(pen: Pen, shape: Shape, name: str) -> None:
    """A frame of dashes and dots that means nothing to the course."""
    pen.rect(shape.box, round_by=8, fill="none", dash="8 3 1 3")
    pen.words(name, Box(shape.box.x, shape.box.y + 2, shape.box.width, 16), top=True)


def draw_note(pen: Pen, shape: Shape, name: str) -> None:
    """A note: half a bracket and its words."""
    box = shape.box
    right = box.x + min(box.width, 12)
    pen.poly((right, box.y), (box.x, box.y), (box.x, box.y + box.height), (right, box.y + box.height), closed=False)
    pen.words(name, Box(box.x + 6, box.y, box.width - 8, box.height), left=True, size=11)


def draw_data(pen: Pen, shape: Shape, name: str) -> None:
    """A paper with a folded corner."""
    box = shape.box
    fold = min(box.width, box.height) * 0.28
    right, bottom = box.x + box.width, box.y + box.height
    pen.poly(
        (box.x, box.y), (right - fold, box.y), (right, box.y + fold), (right, bottom), (box.x, bottom), fill=pen.fill
    )
    pen.poly((right - fold, box.y), (right - fold, box.y + fold), (right, box.y + fold), wide=1, closed=False)
    if "many" in shape.marks:
        pen.sign("M3 2v10M7 2v10M11 2v10", box.x + box.width / 2 - 7, bottom - 15)
    _below(pen, shape, name)


def draw_store(pen: Pen, shape: Shape, name: str) -> None:
    """A drum."""
    box = shape.box
    x, y, width, height = box.x, box.y, box.width, box.height
    bow = height * 0.14
    arc = f"A{number(width / 2)} {number(bow)} 0 0 "
    left, right = number(x), number(x + width)
    top, bottom = number(y + bow), number(y + height - bow)
    pen.path(f"M{left} {top}{arc}1 {right} {top}V{bottom}{arc}1 {left} {bottom}Z", fill=pen.fill)
    pen.path(f"M{left} {top}{arc}0 {right} {top}", wide=1)
    _below(pen, shape, name)


def _below(pen: Pen, shape: Shape, name: str) -> None:
    box = shape.label or Box(shape.box.x - 30, shape.box.y + shape.box.height + 2, shape.box.width + 60, 20)
    pen.words(name, Box(box.x - 6, box.y, max(box.width, 40) + 12, box.height), top=True, size=11)
