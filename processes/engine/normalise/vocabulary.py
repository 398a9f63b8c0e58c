"""Refuses every element that is not known: what is not understood is never passed over."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, is_remark
from processes.engine.normalise.names import ACTIVITIES, AROUND, BESIDE, CONTAINERS, LOOPS, NODES, WITHIN, local, q

NODE_LIMIT = 1_000  # steps, events and gateways of one file; a drawing anyone can read has twenty

_KNOWN_IN_CONTAINER = NODES | BESIDE | WITHIN | {"sequenceFlow"}


def check(drawing: Drawing) -> None:
    """Is this a BPMN file with a process, and is every element in it one that is understood?"""
    if drawing.root.tag != q("definitions"):
        drawing.refuse(drawing.root, "not_bpmn", found=str(drawing.root.tag).rsplit("}", 1)[-1])
        return
    if len(drawing.all(*NODES)) > NODE_LIMIT:
        drawing.refuse(drawing.root, "diagram_too_large", limit=NODE_LIMIT)
        drawing.raise_faults()
    for child in drawing.root:
        name = local(child.tag)
        if name and name not in AROUND and not name.endswith("EventDefinition"):
            drawing.refuse(child, "unknown_element", what=name)
    if not drawing.all("process") and not any(local(child.tag).startswith("global") for child in drawing.root):
        drawing.refuse(drawing.root, "no_process")
    for container in drawing.all(*CONTAINERS):
        _check_container(drawing, container)
    for stray in drawing.all(*NODES, "sequenceFlow"):
        parent = stray.getparent()
        if parent is not None and local(parent.tag) not in CONTAINERS:
            drawing.refuse(parent, "unknown_element", what=local(stray.tag))


def _check_container(drawing: Drawing, container: Tag) -> None:
    _check_children(drawing, container, _KNOWN_IN_CONTAINER)
    for node in drawing.nodes(container):
        if local(node.tag) not in CONTAINERS:
            _check_children(drawing, node, WITHIN if local(node.tag) in ACTIVITIES else WITHIN - LOOPS)


def _check_children(drawing: Drawing, parent: Tag, known: frozenset[str]) -> None:
    for child in parent:
        name = local(child.tag)
        if name and name not in known:
            drawing.refuse(child, "unknown_element", what=name)
        elif not name and not is_remark(child):
            drawing.note(parent, "foreign_element", what=str(child.tag).rsplit("}", 1)[-1])
