"""Starts: one in a sub-process, and receiving steps that begin a process made into start events."""

from __future__ import annotations

from collections.abc import Mapping

from processes.engine.normalise.drawing import Drawing, Tag, is_event_subprocess, without
from processes.engine.normalise.names import local, q

_TRUE = ("true", "1")
_FOLLOWERS = ("intermediateCatchEvent", "receiveTask")


def check(drawing: Drawing) -> None:
    """One start in every sub-process; an event-based gateway is followed by what can be awaited."""
    for container in drawing.containers():
        starts = container.findall(q("startEvent"))
        if is_event_subprocess(container) and len(starts) != 1:
            drawing.refuse(container, "event_subprocess_starts", count=len(starts))
        elif local(container.tag) != "process" and len(starts) > 1:
            drawing.refuse(starts[1], "several_starts")
        gateways = container.findall(q("eventBasedGateway"))
        if gateways:
            nodes = {node.get("id"): node for node in drawing.nodes(container)}
            out, into = drawing.ways(container)
            for gateway in gateways:
                _check_gateway(drawing, nodes, gateway, out.get(gateway.get("id", ""), []), into)


def _check_gateway(
    drawing: Drawing, nodes: Mapping[str | None, Tag], gateway: Tag, flows: list[Tag], into: Mapping[str, list[Tag]]
) -> None:
    if not flows:
        drawing.refuse(gateway, "event_gateway_alone")
    for flow in flows:
        target = nodes.get(flow.get("targetRef"))
        if target is not None and local(target.tag) not in _FOLLOWERS:
            drawing.refuse(flow, "event_gateway_target", target=target.get("id"))
        elif target is not None and len(into[target.get("id", "")]) > 1:
            drawing.refuse(flow, "event_gateway_shared", target=target.get("id"))
    if gateway.get("eventGatewayType") == "Parallel":
        drawing.refuse(gateway, "event_gateway_parallel")
    if gateway.get("instantiate") in _TRUE and gateway.get("id") in into:
        drawing.refuse(gateway, "instantiate_inside")


def rewrite(drawing: Drawing) -> None:
    """A receive task, or the events behind an event-based gateway, that begin a process become message start events."""
    for process in drawing.all("process"):
        for task in process.findall(q("receiveTask")):
            if task.get("instantiate") in _TRUE:
                _receive(drawing, process, task)
        for gateway in process.findall(q("eventBasedGateway")):
            if gateway.get("instantiate") in _TRUE:
                _gateway(drawing, process, gateway)


def _receive(drawing: Drawing, process: Tag, task: Tag) -> None:
    if drawing.entering(process, task.get("id", "")):
        drawing.refuse(task, "instantiate_inside")
        return
    if any(event.get("attachedToRef") == task.get("id") for event in process.findall(q("boundaryEvent"))):
        drawing.refuse(task, "instantiate_attached")
        return
    _into_start(drawing, task)
    drawing.note(task, "receive_starts")


def _into_start(drawing: Drawing, node: Tag) -> None:
    if local(node.tag) == "receiveTask":
        drawing.make(
            node, "messageEventDefinition", "definition", node.get("id", ""), messageRef=node.get("messageRef", "")
        )
    node.tag = q("startEvent")
    for attribute in ("instantiate", "messageRef", "operationRef", "implementation"):
        without(node, attribute)


def _gateway(drawing: Drawing, process: Tag, gateway: Tag) -> None:
    nodes = {node.get("id"): node for node in drawing.nodes(process)}
    for flow in drawing.leaving(process, gateway.get("id", "")):
        _into_start(drawing, nodes[flow.get("targetRef")])
        process.remove(flow)
    process.remove(gateway)
    drawing.note(gateway, "gateway_starts")
