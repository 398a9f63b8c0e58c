"""Starts and ends that are meant and not drawn."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, is_event_subprocess
from processes.engine.normalise.names import local, q

_BEGINS_OTHERWISE = ("boundaryEvent", "startEvent")


def rewrite(drawing: Drawing) -> None:
    """Where no start event is drawn every step without a way in begins; a step without a way out ends."""
    for container in drawing.containers():
        _start(drawing, container)
        _end(drawing, container)


def _start(drawing: Drawing, container: Tag) -> None:
    if container.find(q("startEvent")) is not None:
        return
    own = container.get("id", "")
    _, into = drawing.ways(container)
    heads = [
        node
        for node in drawing.nodes(container)
        if local(node.tag) not in _BEGINS_OTHERWISE and not is_event_subprocess(node) and node.get("id") not in into
    ]
    if not heads and [node for node in drawing.nodes(container) if not is_event_subprocess(node)]:
        drawing.refuse(container, "no_beginning")
        return
    start = drawing.make(container, "startEvent", "start", own)
    for head in heads:
        drawing.flow(container, start.get("id", ""), head.get("id", ""))
    drawing.note(container, "start_added")


def _end(drawing: Drawing, container: Tag) -> None:
    out, _ = drawing.ways(container)
    tails = [
        node
        for node in drawing.nodes(container)
        if local(node.tag) != "endEvent" and not is_event_subprocess(node) and node.get("id") not in out
    ]
    for tail in tails:
        end = drawing.make(container, "endEvent", "end", tail.get("id", ""))
        drawing.flow(container, tail.get("id", ""), end.get("id", ""))
        drawing.note(tail, "end_added")
