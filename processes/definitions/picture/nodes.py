"""Steps, events and gateways, drawn as BPMN 2.0 draws them (chapters 10.3 to 10.6)."""

from __future__ import annotations

from collections.abc import Mapping

from processes.definitions.picture.ink import Pen
from processes.definitions.picture.read import Box, Shape
from processes.definitions.picture.signs import EVENTS, cross, pentagon, plus

# Small signs in the corner of a step, in a square of 16.
_SIGNS: Mapping[str, str] = {
    "userTask": "M3 15v-2c0-3 2-4 5-4s5 1 5 4v2zM5 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
    "manualTask": "M1 9l5-4h3l-1 2h6v2h-5 5v2h-5 4v2h-9l-3-2z",
    "serviceTask": "M8 1v3M8 12v3M1 8h3M12 8h3M3 3l2 2M11 11l2 2M13 3l-2 2M3 13l2-2M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "scriptTask": "M4 1h10c-3 3 2 6-1 9-1 2 0 4-2 5H2c3-3-2-6 1-9 1-2 0-4 1-5M5 5h6M5 8h6M5 11h6",
    "businessRuleTask": "M1 3h14v10H1zM1 6h14M5 6v7M1 9h14",
    "sendTask": "M1 3h14v10H1zM1 3l7 6 7-6",
    "receiveTask": "M1 3h14v10H1zM1 3l7 6 7-6",
}
_SENDS = "#8e8e8e"
_BELOW: Mapping[str, str] = {
    "loop": "M4 13h-3v-3M2 12a6 6 0 1 1 7 2",
    "side_by_side": "M3 2v12M8 2v12M13 2v12",
    "sequential": "M2 3h12M2 8h12M2 13h12",
    "compensation": "M8 3v10l-7-5zM15 3v10l-7-5z",
    "adhoc": "M1 9c2-5 5-3 7-1s5 3 7-2",
}


def draw_activity(pen: Pen, shape: Shape, name: str) -> None:
    """A step, a called process (thick border), or a sub-process."""
    box = shape.box
    is_call = shape.kind == "callActivity"
    dash = "4 3" if "triggered" in shape.marks else ""
    pen.rect(box, round_by=8, wide=3.5 if is_call else 1.5, dash=dash)
    if shape.kind == "transaction":
        pen.rect(Box(box.x + 3, box.y + 3, box.width - 6, box.height - 6), round_by=6, wide=1)
    if sign := _SIGNS.get(shape.kind):
        pen.sign(sign, box.x + 5, box.y + 5, fill=_SENDS if shape.kind == "sendTask" else "none")
    below = [_BELOW[one] for one in shape.marks if one in _BELOW]
    is_closed = not shape.expanded and (is_call or shape.kind.lower().endswith(("subprocess", "transaction")))
    if is_closed:
        below.append("M2 2h12v12h-12zM8 4v8M4 8h8")
    for at, sign in enumerate(below):
        x = box.x + box.width / 2 + (at - len(below) / 2) * 18
        pen.sign(sign, x, box.y + box.height - 18)
    if shape.expanded:
        pen.words(name, Box(box.x + 8, box.y + 4, box.width - 16, 20), top=True)
    else:
        room = Box(box.x + 5, box.y + 4, box.width - 10, box.height - (18 if below else 8))
        pen.words(name, room, most=max(int(room.height // 14), 1))


def draw_event(pen: Pen, shape: Shape, name: str) -> None:
    """A start (thin ring), something in between (two rings), an end (thick ring), with what it is about inside."""
    box = shape.box
    radius = min(box.width, box.height) / 2
    x, y = box.x + box.width / 2, box.y + box.height / 2
    dash = "4 3" if shape.parallel else ""
    ends = shape.kind == "endEvent"
    pen.circle(x, y, radius, wide=3.5 if ends else 1.5, dash=dash)
    if shape.kind in ("intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"):
        pen.circle(x, y, radius - 3, wide=1.2, dash=dash)
    if draw := EVENTS.get(shape.event):
        draw(pen, x, y, radius * 0.5, ends or shape.kind == "intermediateThrowEvent")
    _beside(pen, shape, name, radius)


def draw_gateway(pen: Pen, shape: Shape, name: str) -> None:
    """A diamond with the sign of its kind."""
    box = shape.box
    x, y, half = box.x + box.width / 2, box.y + box.height / 2, min(box.width, box.height) / 2
    pen.poly((x, box.y), (box.x + box.width, y), (x, box.y + box.height), (box.x, y), fill=pen.fill)
    size = half * 0.42
    if shape.kind == "exclusiveGateway":
        pen.path(cross(x, y, size * 0.8), wide=3)
    elif shape.kind == "parallelGateway":
        pen.path(plus(x, y, size * 1.1), wide=3)
    elif shape.kind == "inclusiveGateway":
        pen.circle(x, y, size, wide=2.5)
    elif shape.kind == "complexGateway":
        pen.path(plus(x, y, size * 1.1) + cross(x, y, size * 0.8), wide=2)
    else:
        pen.circle(x, y, half * 0.55, wide=1)
        pen.circle(x, y, half * 0.45, wide=1)
        pentagon(pen, x, y, half * 0.3, False)
    _beside(pen, shape, name, half)


def _beside(pen: Pen, shape: Shape, name: str, half: float) -> None:
    """Words where the drawing puts them; else below."""
    box = shape.box
    below = Box(box.x + box.width / 2 - 50, box.y + box.height / 2 + half + 2, 100, 20)
    label = shape.label
    if label is None:
        pen.words(name, below, top=True, size=11)
    else:
        pen.words(name, Box(label.x - 6, label.y, max(label.width, 40) + 12, label.height), top=True, size=11)
