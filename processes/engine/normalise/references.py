"""References between elements: made plain, and each of them must lead somewhere."""

from __future__ import annotations

import copy

from processes.engine.normalise.drawing import Drawing, Tag, definitions, text_of
from processes.engine.normalise.names import local, q

_TO_DEFINITION = {
    "messageRef": "message",
    "signalRef": "signal",
    "errorRef": "error",
    "escalationRef": "escalation",
}
_PREFIXED = (*_TO_DEFINITION, "calledElement", "processRef", "attachedToRef", "sourceRef", "targetRef", "default")


def strip_prefixes(drawing: Drawing) -> None:
    """``t:message`` becomes ``message`` where ``t`` is a name space of the file (references are QNames)."""
    for element in drawing.root.iter():
        if not local(element.tag):
            continue
        for attribute in _PREFIXED:
            value = element.get(attribute)
            if value and ":" in value:
                element.set(attribute, _plain(element, value))


def _plain(element: Tag, value: str) -> str:
    prefix, _, name = value.partition(":")
    return name if prefix in element.nsmap else value


def inline_definitions(drawing: Drawing) -> None:
    """An event that refers to a shared event definition gets a copy of it."""
    shared = {child.get("id"): child for child in definitions(drawing.root)}
    for reference in drawing.all("eventDefinitionRef"):
        event = reference.getparent()
        found = shared.get(text_of(reference).rpartition(":")[2])
        if event is None or found is None:
            drawing.refuse(reference, "unknown_reference", reference=text_of(reference))
            continue
        taken = copy.deepcopy(found)
        taken.set("id", drawing.invent(event, "definition", event.get("id", "")))
        event.replace(reference, taken)
        drawing.note(event, "definition_copied")


def check(drawing: Drawing) -> None:
    """Does every reference name something that is in the file?"""
    _check_definitions(drawing)
    _check_participants(drawing)
    _check_lanes(drawing)
    for container in drawing.containers():
        _check_flows(drawing, container)
        _check_attachments(drawing, container)


def _check_definitions(drawing: Drawing) -> None:
    there = {(local(child.tag), child.get("id")) for child in drawing.root}
    for element in [child for container in drawing.containers() for child in container.iter()]:
        for attribute, kind in _TO_DEFINITION.items():
            value = element.get(attribute)
            if value and local(element.tag) and (kind, value) not in there:
                drawing.refuse(element, "unknown_reference", reference=value)


def _check_participants(drawing: Drawing) -> None:
    processes = {process.get("id") for process in drawing.all("process")}
    for participant in drawing.all("participant"):
        process = participant.get("processRef")
        if process and process not in processes:
            drawing.refuse(participant, "unknown_reference", reference=process)


def _check_lanes(drawing: Drawing) -> None:
    there = {element.get("id") for element in drawing.root.iter()}
    for reference in drawing.all("flowNodeRef"):
        if text_of(reference) not in there:
            drawing.refuse(reference, "unknown_reference", reference=text_of(reference))


def _check_flows(drawing: Drawing, container: Tag) -> None:
    here = {node.get("id") for node in drawing.nodes(container)}
    anywhere = {element.get("id") for element in drawing.root.iter()}
    for flow in container.findall(q("sequenceFlow")):
        for attribute in ("sourceRef", "targetRef"):
            value = flow.get(attribute)
            if not value:
                drawing.refuse(flow, "flow_loose", end=attribute)
            elif value not in here:
                code = "flow_across" if value in anywhere else "unknown_reference"
                drawing.refuse(flow, code, reference=value)


def _check_attachments(drawing: Drawing, container: Tag) -> None:
    here = {node.get("id"): node for node in drawing.nodes(container)}
    for event in container.findall(q("boundaryEvent")):
        held = event.get("attachedToRef")
        if not held or held not in here:
            drawing.refuse(event, "unknown_reference", reference=held or "attachedToRef")
        elif local(here[held].tag).endswith(("Event", "Gateway")):
            drawing.refuse(event, "attached_wrongly", reference=held)
