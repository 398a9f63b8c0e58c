"""Writes what was understood as BPMN 2.0 with its drawing, as the editor and every other tool opens it."""

from __future__ import annotations

from typing import Any

from lxml import etree

from processes.definitions.picture.read import DC, DD, DI, Box
from processes.engine.normalise.names import MODEL, q
from processes.studio.importing.model import DATA, FRAMES, Flow, Model, Node
from processes.studio.importing.routes import docked

_NAMES: Any = {"bpmn": MODEL, "bpmndi": DI, "dc": DC, "di": DD, "ag": "urn:arbejdsgang:bpmn:1"}
_FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
_MARGIN = 60.0


def as_bpmn(model: Model, process: str) -> str:
    """The model as a file; ``process`` is the id of its process (further pools get ``_2``, ``_3`` ...)."""
    return etree.tostring(
        _Writer(model, process).tree(), xml_declaration=True, encoding="UTF-8", pretty_print=True
    ).decode()


class _Writer:
    """Writes one model."""

    def __init__(self, model: Model, process: str) -> None:
        self.model = model
        self.root: etree._Element = etree.Element(q("definitions"), nsmap=_NAMES)
        self.root.set("id", f"definitions_{process}")
        self.root.set("targetNamespace", "urn:arbejdsgang:process")
        self.root.set("expressionLanguage", _FEEL)
        pools = model.of_kind("pool")
        self.process_of = {pool.id: process if n == 0 else f"{process}_{n + 1}" for n, pool in enumerate(pools)}
        self.process_of[""] = process if not pools else self.process_of[pools[0].id]

    def tree(self) -> etree._Element:
        """The whole file."""
        _onto_paper(self.model)
        if self.model.of_kind("pool"):
            self._collaboration()
        for process in dict.fromkeys(self.process_of.values()):
            self._process(process)
        self._diagram()
        return self.root

    def _collaboration(self) -> None:
        tag = etree.SubElement(self.root, q("collaboration"), {"id": "collaboration"})
        for pool in self.model.of_kind("pool"):
            said = {"id": pool.id, "name": pool.name, "processRef": self.process_of[pool.id]}
            etree.SubElement(tag, q("participant"), {key: value for key, value in said.items() if value})
        for flow in self.model.flows:
            if flow.kind == "messageFlow":
                self._flow(tag, flow)

    def _process(self, process: str) -> None:
        first = process == self.process_of[""]
        tag = etree.SubElement(self.root, q("process"), {"id": process, "isExecutable": "true" if first else "false"})
        if self.model.name and first:
            tag.set("name", self.model.name)
        inside = [one for one in self.model.nodes.values() if one.kind not in FRAMES and self._in(one) == process]
        self._lanes(tag, process, inside)
        for node in inside:
            self._node(tag, node)
        keys = {one.id for one in inside}
        for flow in self.model.flows:
            if flow.kind != "messageFlow" and flow.source in keys:
                self._flow(tag, flow)

    def _in(self, node: Node) -> str:
        return self.process_of.get(node.pool) or self.process_of[""]

    def _lanes(self, tag: etree._Element, process: str, inside: list[Node]) -> None:
        lanes = [one for one in self.model.of_kind("lane") if self._in(one) == process]
        if not lanes:
            return
        lane_set = etree.SubElement(tag, q("laneSet"), {"id": f"lanes_{process}"})
        for lane in lanes:
            made = etree.SubElement(lane_set, q("lane"), {"id": lane.id, "name": lane.name})
            for node in inside:
                if node.lane == lane.id and node.kind not in DATA | {"textAnnotation"}:
                    etree.SubElement(made, q("flowNodeRef")).text = node.id

    def _node(self, tag: etree._Element, node: Node) -> None:
        if node.kind == "textAnnotation":
            made = etree.SubElement(tag, q("textAnnotation"), {"id": node.id})
            etree.SubElement(made, q("text")).text = node.name
            return
        made = etree.SubElement(tag, q(node.kind), {"id": node.id})
        if node.name:
            made.set("name", node.name)
        if node.attached:
            made.set("attachedToRef", node.attached)
        if node.kind == "dataObjectReference":
            made.set("dataObjectRef", f"{node.id}_data")
            etree.SubElement(tag, q("dataObject"), {"id": f"{node.id}_data"})
        for flow in self.model.flows if node.kind not in DATA else ():
            if flow.kind == "sequenceFlow" and node.id in (flow.source, flow.target):
                side = "outgoing" if flow.source == node.id else "incoming"
                etree.SubElement(made, q(side)).text = flow.id
        if node.event:
            name = "compensate" if node.event == "compensation" else node.event
            etree.SubElement(made, q(f"{name}EventDefinition"), {"id": f"{node.id}_definition"})

    def _flow(self, tag: etree._Element, flow: Flow) -> None:
        made = etree.SubElement(tag, q(flow.kind), {"id": flow.id, "sourceRef": flow.source, "targetRef": flow.target})
        if flow.name and flow.kind != "association":
            made.set("name", flow.name)

    def _diagram(self) -> None:
        pools = self.model.of_kind("pool")
        diagram = etree.SubElement(self.root, f"{{{DI}}}BPMNDiagram", {"id": "diagram"})
        over = "collaboration" if pools else self.process_of[""]
        plane = etree.SubElement(diagram, f"{{{DI}}}BPMNPlane", {"id": "plane", "bpmnElement": over})
        order = [*pools, *self.model.of_kind("lane"), *(n for n in self.model.nodes.values() if n.kind not in FRAMES)]
        for node in order:
            shape = etree.SubElement(plane, f"{{{DI}}}BPMNShape", {"id": f"{node.id}_di", "bpmnElement": node.id})
            if node.kind in FRAMES:
                shape.set("isHorizontal", "false" if self.model.vertical else "true")
            if node.kind == "subProcess":
                shape.set("isExpanded", "true")
            if node.kind == "exclusiveGateway":
                shape.set("isMarkerVisible", "true")
            etree.SubElement(shape, f"{{{DC}}}Bounds", _bounds(node.box))
        for flow in self.model.flows:
            edge = etree.SubElement(plane, f"{{{DI}}}BPMNEdge", {"id": f"{flow.id}_di", "bpmnElement": flow.id})
            for x, y in docked(self.model.nodes[flow.source].box, self.model.nodes[flow.target].box, flow.points):
                etree.SubElement(edge, f"{{{DD}}}waypoint", {"x": str(round(x)), "y": str(round(y))})


def _bounds(box: Box) -> dict[str, str]:
    said = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return {key: str(round(value)) for key, value in said.items()}


def _onto_paper(model: Model) -> None:
    """Everything a little from the corner, wherever the page had it."""
    if not model.nodes:
        return
    left = _MARGIN - min(one.box.x for one in model.nodes.values())
    top = _MARGIN - min(one.box.y for one in model.nodes.values())
    for node in model.nodes.values():
        box = node.box
        node.box = Box(box.x + left, box.y + top, box.width, box.height)
    for flow in model.flows:
        flow.points = tuple((x + left, y + top) for x, y in flow.points)
