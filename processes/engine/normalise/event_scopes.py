"""Event sub-processes: the flow they watch over is wrapped, and each hangs on the wrapping as a boundary event.

SpiffWorkflow 3.2.0 knows them at the top level only, ignores whether they interrupt, runs error and escalation starts
at once and changes the shared plan while doing so. A boundary event on a sub-process means the same and works.

Two wrappings, the interrupting ones outside: what interrupts must also end what the others have begun, and a
non-interrupting one that is still at work keeps the whole alive.

    process: start -> [ outer: start -> [ inner: the drawn flow ] -> end ] -> end
                        | interrupting      | not interrupting

A terminate in the drawn flow ends the process, not the wrapping: the engine sees that the wrapping is invented.
"""

from __future__ import annotations

import json

from lxml import etree

from processes.engine.normalise.drawing import Drawing, Tag, definitions, is_event_subprocess, kinds, without
from processes.engine.normalise.names import NODES, local, q

BEGUN_BY = "begunBy"  # the fact that tells by which of several start events a case began

_FALSE = ("false", "0")


def rewrite(drawing: Drawing) -> None:
    """Wrap the flow of every process and sub-process that holds event sub-processes."""
    for container in drawing.containers():
        watching = [node for node in drawing.nodes(container) if is_event_subprocess(node)]
        if watching:
            _wrap(drawing, container, watching)


def _wrap(drawing: Drawing, container: Tag, watching: list[Tag]) -> None:
    if local(container.tag) == "transaction" and any(
        "cancel" in kinds(end) for end in container.findall(q("endEvent"))
    ):
        drawing.refuse(watching[0], "event_subprocess_in_transaction")
        return
    going_on = [step for step in watching if _start(step).get("isInterrupting") in _FALSE]
    stopping = [step for step in watching if step not in going_on]
    place = container
    if stopping:
        place = _enclose(drawing, container, watching, "outer")
        for step in stopping:
            _hang(drawing, container, place, step, interrupting=True)
    if going_on:
        inner = _enclose(drawing, place, watching, "inner")
        for step in going_on:
            if step.getparent() is not place:
                place.append(step)
            _hang(drawing, place, inner, step, interrupting=False)


def _start(step: Tag) -> Tag:
    return step.findall(q("startEvent"))[0]


def _enclose(drawing: Drawing, container: Tag, watching: list[Tag], what: str) -> Tag:
    """Move the flow of ``container`` into a new sub-process; its start events stay outside and lead to it."""
    own = container.get("id", "")
    starts = container.findall(q("startEvent"))
    flows = [flow for start in starts for flow in drawing.leaving(container, start.get("id", ""))]
    staying = [*watching, *starts, *flows]
    moved = [child for child in container if local(child.tag) in NODES | {"sequenceFlow"} and child not in staying]
    scope = drawing.make(container, "subProcess", what, own)
    begin = drawing.make(scope, "startEvent", f"{what}-start", own)
    _lead_in(drawing, container, scope, begin, flows)
    for child in moved:
        scope.append(child)
    end = drawing.make(container, "endEvent", f"{what}-end", own)
    drawing.flow(container, scope.get("id", ""), end.get("id", ""))
    return scope


def _lead_in(drawing: Drawing, container: Tag, scope: Tag, begin: Tag, flows: list[Tag]) -> None:
    """From the starts outside to their first step inside; where these differ, the case notes which start it was."""
    targets = {flow.get("targetRef", ""): None for flow in flows}
    if len(targets) <= 1:
        for target in targets:
            drawing.flow(scope, begin.get("id", ""), target)
        for flow in flows:
            flow.set("targetRef", scope.get("id", ""))
        return
    choice = drawing.make(scope, "exclusiveGateway", "begun", scope.get("id", ""))
    drawing.flow(scope, begin.get("id", ""), choice.get("id", ""))
    for flow in flows:
        own = flow.get("sourceRef", "")
        way = drawing.flow(scope, choice.get("id", ""), flow.get("targetRef", ""))
        etree.SubElement(way, q("conditionExpression")).text = f"{BEGUN_BY} = {json.dumps(own)}"
        noting = drawing.make(container, "scriptTask", "begun", own)
        etree.SubElement(noting, q("script")).text = f"{BEGUN_BY} = {json.dumps(own)}"
        flow.set("targetRef", noting.get("id", ""))
        drawing.flow(container, noting.get("id", ""), scope.get("id", ""))


def _hang(drawing: Drawing, place: Tag, scope: Tag, step: Tag, *, interrupting: bool) -> None:
    """The start's id, name, extensions and definitions go to the boundary event: they are what is awaited and shown."""
    start, own = _start(step), _start(step).get("id", "")
    inside = drawing.invent(step, "start", own)
    for flow in drawing.leaving(step, own):
        flow.set("sourceRef", inside)
    start.set("id", inside)
    event = drawing.make(
        place,
        "boundaryEvent",
        "watch",
        own,
        attachedToRef=scope.get("id", ""),
        cancelActivity=str(interrupting).lower(),
    )
    event.set("id", own)
    for attribute in ("name", "parallelMultiple"):
        if start.get(attribute):
            event.set(attribute, start.get(attribute, ""))
    for child in [*start.findall(q("extensionElements")), *definitions(start)]:
        event.append(child)
    without(start, "isInterrupting")
    without(step, "triggeredByEvent")
    end = drawing.make(place, "endEvent", "end", step.get("id", ""))
    drawing.flow(place, own, step.get("id", ""))
    drawing.flow(place, step.get("id", ""), end.get("id", ""))
    drawing.note(step, "event_subprocess", start=own, made=inside)
