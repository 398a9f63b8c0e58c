"""Token quantities: a step that leaves several tokens, or begins when several have come (BPMN 2.0, table 10.3)."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, without
from processes.engine.normalise.names import ACTIVITIES, AG, local

GATHERS = f"{{{AG}}}gathers"  # on a made complex gateway: how many tokens it waits for, whichever way they come
MOST = 100
_QUANTITIES = ("startQuantity", "completionQuantity")


def check(drawing: Drawing) -> None:
    """A quantity is a whole number from 1 to 100."""
    for node in drawing.all(*ACTIVITIES):
        for attribute in _QUANTITIES:
            said = node.get(attribute, "1").strip()
            if not (said.isdecimal() and 1 <= int(said) <= MOST):
                drawing.refuse(node, "token_quantity", attribute=attribute, value=said, most=MOST)


def rewrite(drawing: Drawing) -> None:
    """``startQuantity`` becomes a gateway that gathers before the step, ``completionQuantity`` a split behind it."""
    for container in drawing.containers():
        for node in drawing.nodes(container):
            if local(node.tag) in ACTIVITIES:
                needed, given = (int(without(node, attribute) or 1) for attribute in _QUANTITIES)
                if needed > 1:
                    _gather(drawing, container, node, needed)
                if given > 1:
                    _multiply(drawing, container, node, given)


def _gather(drawing: Drawing, container: Tag, node: Tag, needed: int) -> None:
    own = node.get("id", "")
    gateway = drawing.make(container, "complexGateway", "gather", own, **{GATHERS: str(needed)})
    for flow in drawing.entering(container, own):
        flow.set("targetRef", gateway.get("id", ""))
    drawing.flow(container, gateway.get("id", ""), own)
    drawing.note(node, "gathers", count=needed)


def _multiply(drawing: Drawing, container: Tag, node: Tag, given: int) -> None:
    own = node.get("id", "")
    out = drawing.leaving(container, own)
    on = drawing.make(container, "intermediateThrowEvent", "on", own)
    default = without(node, "default")
    if default is not None:
        on.set("default", default)
    for flow in out:
        flow.set("sourceRef", on.get("id", ""))
    split = drawing.make(container, "parallelGateway", "multiply", own)
    drawing.flow(container, own, split.get("id", ""))
    for number in range(given):
        each = drawing.make(container, "intermediateThrowEvent", f"token-{number + 1}", own)
        drawing.flow(container, split.get("id", ""), each.get("id", ""))
        drawing.flow(container, each.get("id", ""), on.get("id", ""))
    drawing.note(node, "multiplies", count=given)
