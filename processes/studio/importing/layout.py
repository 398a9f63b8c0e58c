"""Draws a diagram that came without a drawing: columns along the course, rows beside each other; for a first look."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from processes.definitions.picture.read import DC, DD, DI, Box
from processes.engine.normalise.names import CONTAINERS, NODES, local, q
from processes.engine.xml import read_xml
from processes.studio.importing.routes import docked

_STEP_X, _STEP_Y, _LEFT, _TOP, _GAP = 160.0, 110.0, 80.0, 80.0, 80.0
_SIZES = {"Event": (36.0, 36.0), "Gateway": (50.0, 50.0)}


def laid_out(text: str) -> str:
    """The file with a drawing of its processes below one another; everything else stays as it is."""
    root = read_xml(text.encode(), "process.bpmn")
    processes = [one for one in root if local(one.tag) == "process" and one.get("id")]
    if not processes:
        return text
    top = _TOP
    for number, process in enumerate(processes):
        boxes = dict(_placed(process, top))
        if not boxes:
            continue
        _draw(root, process, boxes, number)
        top = max(one.y + one.height for one in boxes.values()) + _GAP
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8").decode()


def _placed(process: etree._Element, top: float) -> Iterator[tuple[str, Box]]:
    """Each step in the column behind the last that leads to it, in the order of the file; boundaries on their steps."""
    nodes = {one.get("id", ""): one for one in process if local(one.tag) in NODES and one.get("id")}
    column = _columns(process, nodes)
    rows: dict[int, int] = {}
    placed: dict[str, Box] = {}
    for key, tag in nodes.items():
        width, height = _size(local(tag.tag))
        if tag.get("attachedToRef") in placed:
            host = placed[tag.get("attachedToRef", "")]
            placed[key] = Box(host.x + host.width - 30, host.y + host.height - height / 2, width, height)
        else:
            row = rows.get(column[key], 0)
            rows[column[key]] = row + 1
            x, y = _LEFT + column[key] * _STEP_X, top + row * _STEP_Y
            placed[key] = Box(x + (100 - width) / 2, y + (80 - height) / 2, width, height)
        yield key, placed[key]


def _columns(process: etree._Element, nodes: dict[str, etree._Element]) -> dict[str, int]:
    leads: dict[str, list[str]] = {}
    into: set[str] = set()
    for flow in process.iterfind(q("sequenceFlow")):
        source, target = flow.get("sourceRef", ""), flow.get("targetRef", "")
        if source in nodes and target in nodes:
            leads.setdefault(source, []).append(target)
            into.add(target)
    column = dict.fromkeys(nodes, 0)
    seen: set[str] = set()
    todo = [key for key in nodes if key not in into] or list(nodes)[:1]
    while todo:
        key = todo.pop(0)
        if key in seen:
            continue
        seen.add(key)
        for after in leads.get(key, ()):
            if after not in seen:
                column[after] = max(column[after], column[key] + 1)
                todo.append(after)
    return column


def _draw(root: etree._Element, process: etree._Element, boxes: dict[str, Box], number: int) -> None:
    diagram = etree.SubElement(root, f"{{{DI}}}BPMNDiagram", {"id": f"laid_out_{number}"})
    said = {"id": f"laid_out_plane_{number}", "bpmnElement": process.get("id", "")}
    plane = etree.SubElement(diagram, f"{{{DI}}}BPMNPlane", said)
    for key, box in boxes.items():
        shape = etree.SubElement(plane, f"{{{DI}}}BPMNShape", {"id": f"{key}_laid_out", "bpmnElement": key})
        said = {name: str(round(getattr(box, name))) for name in ("x", "y", "width", "height")}
        etree.SubElement(shape, f"{{{DC}}}Bounds", said)
    for flow in process.iterfind(q("sequenceFlow")):
        source, target = boxes.get(flow.get("sourceRef", "")), boxes.get(flow.get("targetRef", ""))
        if flow.get("id") and source and target:
            said = {"id": f"{flow.get('id')}_laid_out", "bpmnElement": flow.get("id", "")}
            edge = etree.SubElement(plane, f"{{{DI}}}BPMNEdge", said)
            for x, y in docked(source, target, ()):
                etree.SubElement(edge, f"{{{DD}}}waypoint", {"x": str(round(x)), "y": str(round(y))})


def _size(kind: str) -> tuple[float, float]:
    if kind in CONTAINERS:
        return 100.0, 80.0
    return next((size for ending, size in _SIZES.items() if kind.endswith(ending)), (100.0, 80.0))
