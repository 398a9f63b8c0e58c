"""Several ways out of a step that is no gateway: the gateway that is meant, put there."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, without
from processes.engine.normalise.flows import is_conditional
from processes.engine.normalise.names import GATEWAYS, local


def rewrite(drawing: Drawing) -> None:
    """Every plain way is taken; conditional ones each by its condition; the default only when no condition holds."""
    for container in drawing.containers():
        ways, _ = drawing.ways(container)
        for node in drawing.nodes(container):
            out = ways.get(node.get("id", ""), [])
            if local(node.tag) not in GATEWAYS and (len(out) > 1 or any(is_conditional(flow) for flow in out)):
                _split(drawing, container, node, out)


def _split(drawing: Drawing, container: Tag, node: Tag, out: list[Tag]) -> None:
    own, default = node.get("id", ""), without(node, "default")
    asked = [flow for flow in out if is_conditional(flow) or flow.get("id") == default]
    plain = [flow for flow in out if flow not in asked]
    source = own
    if len(plain) > 1 or (plain and asked):
        every = drawing.make(container, "parallelGateway", "split", own)
        drawing.flow(container, source, every.get("id", ""))
        source = every.get("id", "")
    for flow in plain:
        flow.set("sourceRef", source)
    if asked:
        _ask(drawing, container, source, asked, default, quiet=bool(plain))
    drawing.note(node, "split_added")


def _ask(drawing: Drawing, container: Tag, source: str, asked: list[Tag], default: str | None, *, quiet: bool) -> None:
    """``quiet``: that no condition holds is no fault, since another way is taken anyhow."""
    gateway = drawing.make(container, "inclusiveGateway", "choice", source)
    drawing.flow(container, source, gateway.get("id", ""))
    for flow in asked:
        flow.set("sourceRef", gateway.get("id", ""))
    if default is None and quiet:
        end = drawing.make(container, "endEvent", "end", gateway.get("id", ""))
        default = drawing.flow(container, gateway.get("id", ""), end.get("id", "")).get("id")
    if default is not None:
        gateway.set("default", default)
