"""What makes a diagram hard to read, found by its geometry; each fault is a sentence with the ids it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tests.bpmn import lettering
from tests.bpmn.drawing import LABEL_SIZE, Box, Drawing, Line, Point, Segment, Shape

MOST_ELEMENTS = 24  # about 20 outside the frames of what may happen at any time
WIDEST = 2000
_STEP, _EVENT, _GATEWAY = (120, 80), (36, 36), (50, 50)
_TASK_SIZE = 12.0
_MOST_LINES = 4
_ID = re.compile(r"[A-Z][A-Za-z]*\d*[A-Za-z]*(_\d+[a-z]?)*(_[a-z0-9]+)+")


def faults(drawing: Drawing) -> list[str]:
    """Everything that is drawn badly."""
    checks = (_undrawn, _ids, _places, _overlaps, _flows, _through, _crossings, _labels, _texts, _size)
    return list(dict.fromkeys(told for check in checks for told in check(drawing)))


def _undrawn(drawing: Drawing) -> Iterator[str]:
    yield from (f"{one} is not drawn" for one in drawing.undrawn)


def _ids(drawing: Drawing) -> Iterator[str]:
    for one in drawing.shapes.values():
        if not one.is_frame and not _ID.fullmatch(one.id):
            yield f"{one.id}: an id begins with the specification's id and goes on in words"
    for line in drawing.lines.values():
        if line.kind == "sequenceFlow" and line.id != f"flow_{line.source}__{line.target}":
            yield f"{line.id}: a flow is called flow_{line.source}__{line.target}"


def _nodes(drawing: Drawing) -> list[Shape]:
    return [one for one in drawing.shapes.values() if not one.is_frame]


def _places(drawing: Drawing) -> Iterator[str]:
    """On the grid, of one size, in its lane."""
    for one in _nodes(drawing):
        x, y = one.box.middle
        if x % 1 or y % _grid(one, drawing):
            yield f"{one.id} stands beside the grid: its middle is {x:g}, {y:g}"
        size = _STEP if one.is_step else _EVENT if one.is_event else _GATEWAY
        if (one.box.w, one.box.h) != size and one.kind not in ("dataObjectReference", "textAnnotation"):
            yield f"{one.id} is {one.box.w:g} x {one.box.h:g}, not {size[0]} x {size[1]}"
        lane = drawing.shapes.get(drawing.lanes.get(one.id, ""))
        if lane is not None and not lane.box.holds(one.box) and one.attached_to is None:
            yield f"{one.id} is not inside its lane {lane.id}"
        frame = drawing.shapes.get(one.parent)
        if frame is not None and frame.is_frame and not frame.box.holds(one.box) and one.attached_to is None:
            yield f"{one.id} is not inside {frame.id}"


def _grid(one: Shape, drawing: Drawing) -> int:
    """Rows stand on fives, whatever the distance along them; events and what stands in a frame may be fitted in."""
    return 1 if one.is_event or one.parent in drawing.shapes else 5


def _overlaps(drawing: Drawing) -> Iterator[str]:
    nodes = _nodes(drawing)
    frames = [one for one in drawing.shapes.values() if one.kind in ("subProcess", "transaction")]
    for one, other in combinations([*nodes, *frames], 2):
        if one.box.meets(other.box) and not _belong(one, other):
            yield f"{one.id} overlaps {other.id}"


def _belong(one: Shape, other: Shape) -> bool:
    return (
        one.attached_to == other.id or other.attached_to == one.id or other.id == one.parent or one.id == other.parent
    )


def _flows(drawing: Drawing) -> Iterator[str]:
    """Orthogonal, from border to border, and never out of a step's left side."""
    for line in drawing.lines.values():
        if any(a[0] != b[0] and a[1] != b[1] for a, b in line.segments):
            yield f"{line.id} is not orthogonal"
        for id_, end in ((line.source, line.points[0]), (line.target, line.points[-1])):
            shape = drawing.shapes.get(id_)
            if shape is not None and not _is_on_border(shape, end):
                yield f"{line.id} does not touch the border of {id_}"
        source = drawing.shapes.get(line.source)
        if source is not None and line.kind == "sequenceFlow" and _goes_left(line, source):
            yield f"{line.id} leaves {source.id} to the left"


def _goes_left(line: Line, source: Shape) -> bool:
    """Out of the left side; a loop back that enters from above or below may."""
    (before, _), (last, _) = line.points[-2:]
    is_loop = before == last and last < source.box.x
    return line.points[0][0] == source.box.x and not is_loop


def _is_on_border(shape: Shape, end: Point) -> bool:
    box = shape.box
    inside = box.x <= end[0] <= box.x + box.w and box.y <= end[1] <= box.y + box.h
    on_side = end[0] in (box.x, box.x + box.w) or end[1] in (box.y, box.y + box.h)
    return inside and on_side


def _through(drawing: Drawing) -> Iterator[str]:
    for line in drawing.lines.values():
        for shape in _nodes(drawing):
            if any(shape.box.is_crossed(part) for part in line.segments):
                yield f"{line.id} goes through {shape.id}"


def _crossings(drawing: Drawing) -> Iterator[str]:
    for one, other in combinations(drawing.lines.values(), 2):
        if any(_cross(a, b) for a in one.segments for b in other.segments):
            yield f"{one.id} crosses {other.id}"
        elif not _share_an_end(one, other) and any(_touch(a, b) for a in one.segments for b in other.segments):
            yield f"{one.id} runs on {other.id}"


def _share_an_end(one: Line, other: Line) -> bool:
    return one.source == other.source or one.target == other.target


def _cross(a: Segment, b: Segment) -> bool:
    """Whether one goes through the other, each on both sides."""
    if _is_level(a) == _is_level(b):
        return False
    level, upright = (a, b) if _is_level(a) else (b, a)
    x, y = upright[0][0], level[0][1]
    return _inside(x, level[0][0], level[1][0]) and _inside(y, upright[0][1], upright[1][1])


def _touch(a: Segment, b: Segment) -> bool:
    """Whether they lie on each other, or one ends on the other."""
    if _is_level(a) != _is_level(b):
        level, upright = (a, b) if _is_level(a) else (b, a)
        x, y = upright[0][0], level[0][1]
        return _between(x, level[0][0], level[1][0]) and _between(y, upright[0][1], upright[1][1])
    along, across = (0, 1) if _is_level(a) else (1, 0)
    if a[0][across] != b[0][across]:
        return False
    first, second = sorted((a[0][along], a[1][along])), sorted((b[0][along], b[1][along]))
    return min(first[1], second[1]) - max(first[0], second[0]) > 0


def _is_level(part: Segment) -> bool:
    return part[0][1] == part[1][1]


def _inside(value: float, one: float, other: float) -> bool:
    return min(one, other) < value < max(one, other)


def _between(value: float, one: float, other: float) -> bool:
    return min(one, other) <= value <= max(one, other)


def _labels(drawing: Drawing) -> Iterator[str]:
    """Free of shapes, of lines and of each other, in either language."""
    labels = list(drawing.labels())
    nodes = _nodes(drawing)
    for id_, words, box in labels:
        for shape in nodes:
            if _covers(box, shape):
                yield f"the label of {id_} ({words}) covers {shape.id}"
        for line in drawing.lines.values():
            if any(box.is_crossed(part, 2) for part in line.segments):
                yield f"the label of {id_} ({words}) lies on {line.id}"
    for one, other in combinations(labels, 2):
        if one[0] != other[0] and one[2].meets(other[2], 2):
            yield f"the label of {one[0]} ({one[1]}) covers that of {other[0]} ({other[1]})"


def _covers(label: Box, shape: Shape) -> bool:
    """Whether a label covers a shape; the corners of a diamond's box are free."""
    if not shape.kind.endswith("Gateway"):
        return label.meets(shape.box, 2)
    x, y = shape.box.middle
    away = abs(x - min(max(x, label.x), label.x + label.w)) + abs(y - min(max(y, label.y), label.y + label.h))
    return away < shape.box.w / 2 - 2


def _texts(drawing: Drawing) -> Iterator[str]:
    """Every name fits where it stands, and no word is broken where nobody allowed it."""
    for one in drawing.everything:
        is_step = isinstance(one, Shape) and one.is_step
        room = _STEP[0] - 10 if is_step else one.label.w if one.label else None
        size = _TASK_SIZE if is_step else LABEL_SIZE
        for words in filter(None, one.names):
            if room is not None and lettering.is_broken(words, room, size):
                yield f"{one.id}: a word of '{words}' is broken; hyphenate it or give it room"
            if room is not None and is_step and len(lettering.lines(words, room, size)) > _MOST_LINES:
                yield f"{one.id}: '{words}' is too long for its box"
        if room is None and any(one.names) and not (isinstance(one, Shape) and one.is_frame):
            yield f"{one.id}: its label has no place"


def _size(drawing: Drawing) -> Iterator[str]:
    framed = {one.id for one in drawing.shapes.values() if drawing.shapes.get(one.parent)}
    counted = [one for one in _nodes(drawing) if one.id not in framed and one.kind != "boundaryEvent"]
    if len(counted) > MOST_ELEMENTS:
        yield f"{len(counted)} elements outside the event frames; split it (at most {MOST_ELEMENTS})"
    wide = max((one.box.x + one.box.w for one in drawing.shapes.values()), default=0)
    if wide > WIDEST:
        yield f"it is {wide:g} wide (at most {WIDEST})"
