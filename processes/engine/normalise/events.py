"""Events: which kind may stand where, what each must say, and ends that tell something before they end."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, definitions, is_event_subprocess, kinds, text_of
from processes.engine.normalise.names import EVENTS, KIND_OF, local, q

_CATCHING = frozenset({"message", "timer", "signal", "conditional"})
_RAISED = frozenset({"error", "escalation"})
_TOLD = frozenset({"message", "signal", "escalation"})
_ALLOWED = {
    "start": _CATCHING,
    "start of an event sub-process": _CATCHING | _RAISED,
    "start of a sub-process": frozenset[str](),
    "intermediateCatchEvent": _CATCHING | {"link"},
    "intermediateThrowEvent": _TOLD | {"link"},
    "boundaryEvent": _CATCHING | _RAISED | {"cancel"},
    "endEvent": _TOLD | {"error", "terminate", "cancel"},
}
_REFERENCE = {"message": "messageRef", "signal": "signalRef"}
_ONE_OF = {"timer": ("timeDate", "timeDuration", "timeCycle"), "conditional": ("condition",)}


def check(drawing: Drawing) -> None:
    """Is every event one that can happen where it stands?"""
    for container in drawing.containers():
        for event in drawing.nodes(container):
            if local(event.tag) in EVENTS:
                _check_place(drawing, container, event)
                _check_interrupting(drawing, event)
                for definition in definitions(event):
                    _check_definition(drawing, event, definition)


def _check_place(drawing: Drawing, container: Tag, event: Tag) -> None:
    place, found = _place(container, event), kinds(event)
    for kind in found:
        if kind == "compensation":
            drawing.refuse(event, "compensation")
        elif kind not in _ALLOWED[place]:
            drawing.refuse(event, "event_not_here", event=kind, place=local(event.tag))
    if not found and place in ("intermediateCatchEvent", "boundaryEvent", "start of an event sub-process"):
        drawing.refuse(event, "event_without_kind")
    if "cancel" in found and not _in_transaction(container, event):
        drawing.refuse(event, "cancel_outside_transaction")
    if len(found) > 1 and set(found) & {"link", "error", "terminate", "cancel"} and place != "boundaryEvent":
        drawing.refuse(event, "event_mixed", kinds=", ".join(found))


def _place(container: Tag, event: Tag) -> str:
    name = local(event.tag)
    if name != "startEvent":
        return name
    if is_event_subprocess(container):
        return "start of an event sub-process"
    return "start" if local(container.tag) == "process" else "start of a sub-process"


def _in_transaction(container: Tag, event: Tag) -> bool:
    if local(event.tag) == "boundaryEvent":
        held = event.get("attachedToRef")
        return any(node.get("id") == held for node in container.findall(q("transaction")))
    return local(container.tag) == "transaction"


def _check_interrupting(drawing: Drawing, event: Tag) -> None:
    going_on = event.get("cancelActivity") in ("false", "0") or event.get("isInterrupting") in ("false", "0")
    if going_on and "error" in kinds(event):
        drawing.refuse(event, "error_must_interrupt")


def _check_definition(drawing: Drawing, event: Tag, definition: Tag) -> None:
    kind = KIND_OF.get(local(definition.tag), "")
    if kind in _ONE_OF:
        said = [name for name in _ONE_OF[kind] if text_of(definition.find(q(name)))]
        if len(said) != 1:
            drawing.refuse(definition, f"{kind}_without_expression")
    if kind in _REFERENCE and not definition.get(_REFERENCE[kind]) and not event.get("name"):
        drawing.refuse(definition, "event_without_name", event=kind)
    if kind == "link" and not definition.get("name"):
        drawing.refuse(definition, "event_without_name", event=kind)


def rewrite(drawing: Drawing) -> None:
    """An end event that sends a signal, or tells several things, becomes a throwing event and a plain end."""
    for container in drawing.containers():
        for event in container.findall(q("endEvent")):
            told = kinds(event)
            if set(told) <= _TOLD and ("signal" in told or len(told) > 1):
                event.tag = q("intermediateThrowEvent")
                end = drawing.make(container, "endEvent", "end", event.get("id", ""))
                drawing.flow(container, event.get("id", ""), end.get("id", ""))
                drawing.note(event, "end_tells_first", event=", ".join(told))
