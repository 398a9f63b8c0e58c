"""Ids: there, once each, and none of those the engine keeps for itself."""

from __future__ import annotations

import re

from processes.engine.normalise.drawing import MADE, Drawing, Tag, outside_extensions
from processes.engine.normalise.names import NODES, local, q

# What SpiffWorkflow calls its own steps inside every process (specs/bpmn_process_spec.py, parser/TaskParser.py).
_RESERVED = re.compile(
    r"Start|End|Root|StartEventSplit|StartEventJoin|.*\.(EndJoin|BoundaryEventSplit|BoundaryEventJoin)"
)
_NAMED = ("message", "signal", "error", "escalation")
_NEEDED = NODES | {"process", *_NAMED}
_REFERRING = ("sourceRef", "targetRef", "attachedToRef", "bpmnElement", "default")


def check(drawing: Drawing) -> None:
    """Every id once; none that could be taken for an invented one; every process, step and definition has one."""
    seen: dict[str, Tag] = {}
    for element in outside_extensions(drawing.root):
        if not local(element.tag):
            continue
        own = element.get("id")
        if own is None:
            if local(element.tag) in _NEEDED:
                drawing.refuse(element, "id_missing", what=local(element.tag))
            continue
        if own in seen:
            drawing.refuse(element, "duplicate_id", first=seen[own].sourceline)
        elif (own.startswith(MADE) and own not in drawing.made) or not own:
            drawing.refuse(element, "id_unusable", id=own)
        seen.setdefault(own, element)


def rename_reserved(drawing: Drawing) -> None:
    """Give flow nodes with a reserved id another, and flows without one an id."""
    for container in drawing.containers():
        for node in [child for child in container if local(child.tag) in NODES | {"sequenceFlow"}]:
            own = node.get("id")
            if own is None:
                node.set("id", drawing.invent(container, "id", local(node.tag)))
            elif local(node.tag) != "sequenceFlow" and _RESERVED.fullmatch(own):
                _rename(drawing, node, own)


def _rename(drawing: Drawing, node: Tag, old: str) -> None:
    new = drawing.invent(node, "renamed", old)
    node.set("id", new)
    for element in drawing.root.iter():
        for attribute in _REFERRING:
            if element.get(attribute) == old:
                element.set(attribute, new)
        if element.tag == q("flowNodeRef") and (element.text or "").strip() == old:
            element.text = new
    drawing.note(new, "id_renamed", was=old)


def name_definitions(drawing: Drawing) -> None:
    """A message, signal, error or escalation without a name or code is known by its id, and by nothing else."""
    for element in drawing.all(*_NAMED):
        if element.getparent() is not drawing.root:
            continue
        if not element.get("name"):
            element.set("name", element.get("id", ""))
            drawing.note(element, "named_by_id")
        code = {"error": "errorCode", "escalation": "escalationCode"}.get(local(element.tag))
        if code and not element.get(code):
            element.set(code, element.get("id", ""))
