"""Ad-hoc sub-processes: each step once, together or one after the other, as an ordinary sub-process."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, without
from processes.engine.normalise.names import local, q


def rewrite(drawing: Drawing) -> None:
    """Parallel: all begin at once. Sequential: in the order they are written. A condition is refused."""
    for step in drawing.all("adHocSubProcess"):
        if step.find(q("completionCondition")) is not None:
            drawing.refuse(step, "ad_hoc_condition")
        elif any(local(node.tag) in ("startEvent", "endEvent") for node in drawing.nodes(step)):
            drawing.refuse(step, "ad_hoc_with_ends")
        else:
            _into_subprocess(drawing, step)


def _into_subprocess(drawing: Drawing, step: Tag) -> None:
    ordering = without(step, "ordering") or "Parallel"
    without(step, "cancelRemainingInstances")
    if ordering == "Sequential":
        _chain(drawing, step)
    step.tag = q("subProcess")
    drawing.note(step, "ad_hoc", ordering=ordering)


def _chain(drawing: Drawing, step: Tag) -> None:
    """The last step of each strand leads to the first of the next."""
    nodes = [node for node in drawing.nodes(step) if local(node.tag) != "boundaryEvent"]
    heads = [node for node in nodes if not drawing.entering(step, node.get("id", ""))]
    tails = [node for node in nodes if not drawing.leaving(step, node.get("id", ""))]
    if len(heads) != len(tails) or any(local(node.tag) == "boundaryEvent" for node in drawing.nodes(step)):
        drawing.refuse(step, "ad_hoc_order")
        return
    for tail, head in zip(tails, heads[1:], strict=False):
        drawing.flow(step, tail.get("id", ""), head.get("id", ""))
