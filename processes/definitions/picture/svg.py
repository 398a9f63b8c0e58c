"""One diagram as SVG: frames below, then lines, then steps, each a group with its element's id and a title."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from processes.definitions.picture.ink import FONTS, INK, PAPER, SVG, Pen, number
from processes.definitions.picture.lines import draw_line
from processes.definitions.picture.nodes import draw_activity, draw_event, draw_gateway
from processes.definitions.picture.read import Box, Drawing, Shape
from processes.definitions.picture.things import draw_data, draw_frame, draw_group, draw_note, draw_store
from processes.engine.normalise.names import ACTIVITIES, EVENTS, GATEWAYS
from processes.language import Locale

MARGIN = 20

_PLAIN: Any = {None: SVG}  # the library allows None for a namespace without prefix; its stubs do not
_FRAMES = frozenset({"participant", "lane"})
_THINGS: Mapping[str, Callable[[Pen, Shape, str], None]] = {
    "dataObjectReference": draw_data,
    "dataObject": draw_data,
    "dataInput": draw_data,
    "dataOutput": draw_data,
    "dataStoreReference": draw_store,
    "dataStore": draw_store,
    "textAnnotation": draw_note,
    "group": draw_group,
}


def picture(drawing: Drawing, locale: Locale | str = Locale.DA, title: str = "") -> bytes:
    """The drawing as an SVG file in this language; same drawing, same bytes. It asks for nothing from outside."""
    around = drawing.box
    x, y = around.x - MARGIN, around.y - MARGIN
    width, height = around.width + 2 * MARGIN, around.height + 2 * MARGIN
    root: etree._Element = etree.Element(f"{{{SVG}}}svg", nsmap=_PLAIN)
    for key, value in {
        "viewBox": " ".join(map(number, (x, y, width, height))),
        "width": number(width),
        "height": number(height),
        "font-family": FONTS,
        "role": "img",
    }.items():
        root.set(key, value)
    etree.SubElement(root, f"{{{SVG}}}title").text = title or drawing.name or "BPMN"
    Pen(root).path(f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}Z", wide=0, fill=PAPER)
    for frame in (one for one in _in_order(drawing) if _is_behind(one)):
        _shape(root, frame, locale)
    for line in drawing.lines:
        draw_line(_pen(root, line.id, line.stroke, "", line.name.read(locale)), line, line.name.read(locale))
    for shape in (one for one in _in_order(drawing) if not _is_behind(one)):
        _shape(root, shape, locale)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _in_order(drawing: Drawing) -> list[Shape]:
    """What is larger lies below, as a sub-process lies below its steps; events on a border lie on top."""
    return sorted(
        drawing.shapes, key=lambda one: (one.kind == "boundaryEvent", one.kind not in _FRAMES, -_size(one.box))
    )


def _size(box: Box) -> float:
    return box.width * box.height


def _is_behind(shape: Shape) -> bool:
    """Frames that lines run over: pools, lanes, and sub-processes whose steps are drawn."""
    return shape.kind in _FRAMES or (shape.expanded and shape.kind.lower().endswith(("subprocess", "transaction")))


def _shape(root: etree._Element, shape: Shape, locale: Locale | str) -> None:
    name = shape.name.read(locale)
    pen = _pen(root, shape.id, shape.stroke, shape.fill, name)
    if shape.kind in _FRAMES:
        draw_frame(pen, shape, name)
    elif shape.kind in GATEWAYS:
        draw_gateway(pen, shape, name)
    elif shape.kind in EVENTS:
        draw_event(pen, shape, name)
    elif shape.kind in _THINGS:
        _THINGS[shape.kind](pen, shape, name)
    elif shape.kind in ACTIVITIES or shape.kind:
        draw_activity(pen, shape, name)


def _pen(root: etree._Element, key: str, stroke: str, fill: str, title: str) -> Pen:
    group = etree.SubElement(root, f"{{{SVG}}}g", {"data-element-id": key})
    if title:
        etree.SubElement(group, f"{{{SVG}}}title").text = " ".join(title.split())
    return Pen(group, stroke or INK, fill or PAPER)
