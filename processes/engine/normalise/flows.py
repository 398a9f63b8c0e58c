"""Sequence flows: conditions where they are asked, defaults that leave where they should, ends that have an end."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, is_event_subprocess, kinds, text_of
from processes.engine.normalise.names import local, q

_CHOOSING = ("exclusiveGateway", "inclusiveGateway", "complexGateway")
_NOT_CHOOSING = ("parallelGateway", "eventBasedGateway")


def check(drawing: Drawing) -> None:
    """Can every flow be followed as it is drawn?"""
    for container in drawing.containers():
        out, into = drawing.ways(container)
        for node in drawing.nodes(container):
            own = node.get("id", "")
            _check_ends(drawing, node, into.get(own, []), out.get(own, []))
            _check_default(drawing, node, out.get(own, []))
            _check_conditions(drawing, node, out.get(own, []))


def condition(flow: Tag) -> str:
    """The condition of a flow; empty if it has none."""
    return text_of(flow.find(q("conditionExpression")))


def is_conditional(flow: Tag) -> bool:
    """Whether a condition is drawn on this flow."""
    return flow.find(q("conditionExpression")) is not None


def _check_ends(drawing: Drawing, node: Tag, into: list[Tag], out: list[Tag]) -> None:
    name, own = local(node.tag), node.get("id", "")
    if into and name in ("startEvent", "boundaryEvent"):
        drawing.refuse(into[0], "flow_into", target=own)
    if out and name == "endEvent":
        drawing.refuse(out[0], "flow_out_of", source=own)
    if (into or out) and is_event_subprocess(node):
        drawing.refuse(node, "event_subprocess_in_flow")
    if "link" in kinds(node) and (
        (into and name == "intermediateCatchEvent") or (out and name == "intermediateThrowEvent")
    ):
        drawing.refuse(node, "link_in_flow")


def _check_default(drawing: Drawing, node: Tag, out: list[Tag]) -> None:
    default = node.get("default")
    if not default:
        return
    flows = {flow.get("id"): flow for flow in out}
    if default not in flows:
        drawing.refuse(node, "default_elsewhere", reference=default)
    elif condition(flows[default]):
        drawing.refuse(flows[default], "default_with_condition")


def _check_conditions(drawing: Drawing, node: Tag, flows: list[Tag]) -> None:
    for flow in flows:
        if is_conditional(flow) and not condition(flow):
            drawing.refuse(flow, "condition_empty")
        if is_conditional(flow) and local(node.tag) in _NOT_CHOOSING:
            drawing.refuse(flow, "condition_not_asked", gateway=node.get("id"))
    if local(node.tag) in _CHOOSING and len(flows) > 1:
        for flow in flows:
            if not is_conditional(flow) and flow.get("id") != node.get("default"):
                drawing.refuse(flow, "gateway_without_condition", gateway=node.get("id"))


def forget_marks(drawing: Drawing) -> None:
    """Drop the repeated ``incoming`` and ``outgoing`` marks: the flows themselves say it, and may have been moved."""
    for mark in drawing.all("incoming", "outgoing"):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
