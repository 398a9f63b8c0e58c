"""Understands a page of shapes and lines as BPMN. Whatever had to be guessed or left out is told, shape by shape."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from processes.definitions.picture.read import Box
from processes.studio.importing.lanes import put_into_frames
from processes.studio.importing.model import DATA, FRAMES, NOTES, Flow, Model, Node
from processes.studio.importing.shapes import Figure, Link, Note, Page
from processes.studio.importing.stencils import event_of, kind_of, line_of

_NEAR = 40.0  # pixels from a line's end to the shape it is taken to mean
_SMALL = 8.0
_LOW = 24.0  # a line of words, no box around it
_SIZES = {"Event": (36.0, 36.0), "Gateway": (50.0, 50.0)}
_LEAST = Box(0, 0, 100, 80)


def understood(page: Page) -> Model:
    """The page as BPMN."""
    model = Model(page.name, notes=list(page.notes))
    figures = {one.id: one for one in page.figures}
    for figure in page.figures:
        _take(model, figure)
    put_into_frames(model)
    for link in page.links:
        _join(model, link, figures)
    _boundaries(model)
    _terminators(model)
    _papers(model)
    _tell_steps(model)
    return model


def _take(model: Model, figure: Figure) -> None:
    kind = kind_of(figure)
    key = f"f{figure.id}"
    if kind == "nothing" or (not kind and not figure.words):
        if figure.words or max(figure.box.width, figure.box.height) > _SMALL:
            model.notes.append(Note("import_left_out", facts=_said(figure)))
        return
    if not kind:
        kind = _by_outline(figure)
        if kind != "terminator":  # told when it is known which of three it is
            model.notes.append(Note("import_guess_kind", key, facts={**_said(figure), "kind": kind}))
    event = event_of(figure) if kind.endswith("Event") else ""
    model.nodes[key] = Node(key, kind, figure.words, _sized(kind, figure.box), event)


def _by_outline(figure: Figure) -> str:
    """A shape whose stencil says nothing, by how it is drawn."""
    if figure.diamond:
        return "exclusiveGateway"
    if figure.round:
        return "terminator"
    return "textAnnotation" if figure.sort.lower().startswith("text") or figure.box.height < _LOW else "task"


def _sized(kind: str, box: Box) -> Box:
    """Events and gateways have one size in BPMN; they stay around the middle they had."""
    size = next((size for ending, size in _SIZES.items() if kind.endswith(ending)), None)
    if size is None:
        if kind in FRAMES | DATA | NOTES or (box.width >= 40 and box.height >= 30):
            return box
        size = (_LEAST.width, _LEAST.height)
    return Box(box.x + (box.width - size[0]) / 2, box.y + (box.height - size[1]) / 2, *size)


def _join(model: Model, link: Link, figures: Mapping[str, Figure]) -> None:
    source, target = f"f{link.source}", f"f{link.target}"
    guessed = False
    if source not in model.nodes:
        source, guessed = _nearest(model, link.points[0], target), True
    if target not in model.nodes:
        target, guessed = _nearest(model, link.points[-1], source), True
    known = model.nodes.get(source), model.nodes.get(target)
    if known[0] is None or known[1] is None or source == target:
        model.notes.append(Note("import_line_lost", facts={"name": link.words, **_ends(model, source, target)}))
        return
    flow = Flow(f"l{link.id}", line_of(link.sort), link.words, source, target, link.points)
    flow.kind = _kind_between(flow.kind, known[0], known[1])
    model.flows.append(flow)
    if guessed and figures:
        model.notes.append(Note("import_guess_joined", flow.id, facts=_ends(model, source, target)))


def _kind_between(kind: str, source: Node, target: Node) -> str:
    """What stands in two pools is told to each other; papers and notes only belong to something."""
    loose = DATA | NOTES
    if source.kind in loose or target.kind in loose:
        return "association"
    if source.kind == "pool" or target.kind == "pool" or (source.pool and target.pool and source.pool != target.pool):
        return "messageFlow"
    return "sequenceFlow" if kind == "messageFlow" else kind


def _nearest(model: Model, point: tuple[float, float], but: str) -> str:
    """The step next to where a line ends, if one is near enough."""
    found = [
        (_away(one.box, point), one.id) for one in model.nodes.values() if one.kind not in FRAMES and one.id != but
    ]
    best = min(found, default=(math.inf, ""))
    return best[1] if best[0] <= _NEAR else ""


def _away(box: Box, point: tuple[float, float]) -> float:
    x = max(box.x - point[0], 0, point[0] - box.x - box.width)
    y = max(box.y - point[1], 0, point[1] - box.y - box.height)
    return math.hypot(x, y)


def _terminators(model: Model) -> None:
    """A rounded box of a flow chart is a start, an end, or a step, by the lines that meet at it; links likewise."""
    into = {one.target for one in model.flows if one.kind == "sequenceFlow"}
    out = {one.source for one in model.flows if one.kind == "sequenceFlow"}
    for node in model.of_kind("terminator", "link"):
        told = {"name": node.name}
        if node.kind == "link":
            node.kind = "intermediateThrowEvent" if node.id in into else "intermediateCatchEvent"
            node.event = "link"
        elif node.id in into and node.id in out:
            node.kind = "task"
        else:
            node.kind = "endEvent" if node.id in into else "startEvent"
        if node.kind != "task":
            node.box = _sized(node.kind, node.box)
        model.notes.append(Note("import_guess_kind", node.id, facts={**told, "sort": "", "kind": node.kind}))


def _papers(model: Model) -> None:
    """A document that the course runs through is a step; one that only hangs on a step is a paper."""
    through = {one.source for one in model.flows if one.kind == "sequenceFlow"} & {
        one.target for one in model.flows if one.kind == "sequenceFlow"
    }
    for node in model.of_kind("paper"):
        node.kind = "task" if node.id in through else "dataObjectReference"
        model.notes.append(Note("import_guess_kind", node.id, facts={"name": node.name, "sort": "", "kind": node.kind}))
    for flow in model.flows:
        ends = model.nodes[flow.source], model.nodes[flow.target]
        flow.kind = _kind_between(flow.kind, *ends)


def _boundaries(model: Model) -> None:
    """An event that lies over the edge of a step hangs on it."""
    steps = [one for one in model.steps if one.kind.endswith(("Task", "task", "Activity", "subProcess"))]
    for node in model.of_kind("intermediateCatchEvent", "boundaryEvent", "terminator"):
        middle = (node.box.x + node.box.width / 2, node.box.y + node.box.height / 2)
        host = next((one for one in steps if _on_edge(one.box, middle)), None)
        if host is not None:
            if node.kind == "terminator":
                told = {"name": node.name, "sort": "", "kind": "boundaryEvent"}
                model.notes.append(Note("import_guess_kind", node.id, facts=told))
                node.box = _sized("boundaryEvent", node.box)
            node.kind, node.attached = "boundaryEvent", host.id
        elif node.kind == "boundaryEvent":
            node.kind = "intermediateCatchEvent"


def _on_edge(box: Box, point: tuple[float, float]) -> bool:
    inside = _away(box, point) == 0
    smaller = Box(box.x + 12, box.y + 12, max(box.width - 24, 0), max(box.height - 24, 0))
    return (inside and _away(smaller, point) > 0) or 0 < _away(box, point) <= 6


def _tell_steps(model: Model) -> None:
    """A plain step says not who or what does it: it is taken for a person's task, once told for all."""
    plain = model.of_kind("task")
    for node in plain:
        node.kind = "userTask"
    if plain:
        model.notes.append(Note("import_guess_tasks", facts={"count": len(plain)}))
    if not model.of_kind("startEvent") and model.steps:
        model.notes.append(Note("import_no_start"))


def _ends(model: Model, source: str, target: str) -> dict[str, str]:
    names = {key: one.name for key, one in model.nodes.items()}
    return {"source": names.get(source, ""), "target": names.get(target, "")}


def _said(figure: Figure) -> dict[str, str]:
    return {"name": figure.words, "sort": re.sub(r"\s+", " ", figure.sort)}


def moved(model: Model, right: float, down: float) -> None:
    """Shift everything, so that nothing stands left of or above the paper."""
    for node in model.nodes.values():
        node.box = replace(node.box, x=node.box.x + right, y=node.box.y + down)
    for flow in model.flows:
        flow.points = tuple((x + right, y + down) for x, y in flow.points)
