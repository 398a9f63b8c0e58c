"""Ways: a step that no way leads to would never run, and nobody would be told."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag
from processes.engine.normalise.names import local, q


def check(drawing: Drawing) -> None:
    """Refuse every step that cannot be reached from a start."""
    for container in drawing.containers():
        reached = _reached(drawing, container)
        for node in drawing.nodes(container):
            if node.get("id") not in reached | drawing.made:
                drawing.refuse(node, "unreachable")


def _reached(drawing: Drawing, container: Tag) -> set[str]:
    onward: dict[str, list[str]] = {}
    for flow in container.findall(q("sequenceFlow")):
        onward.setdefault(flow.get("sourceRef", ""), []).append(flow.get("targetRef", ""))
    for event in container.findall(q("boundaryEvent")):
        onward.setdefault(event.get("attachedToRef", ""), []).append(event.get("id", ""))
    waiting = [node.get("id", "") for node in drawing.nodes(container) if local(node.tag) == "startEvent"]
    reached: set[str] = set()
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting.extend(onward.get(node, []))
    return reached
