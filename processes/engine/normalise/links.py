"""Link events: the pair becomes a sequence flow; SpiffWorkflow would lose the token."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, definitions, kinds
from processes.engine.normalise.names import q


def rewrite(drawing: Drawing) -> None:
    """Join every throwing link to the catching one of its name in the same process."""
    for container in drawing.containers():
        caught = _caught(drawing, container)
        for event in _links(container, "intermediateThrowEvent"):
            target = caught.get(_name(event))
            if target is None:
                drawing.refuse(event, "link_without_target", link=_name(event))
                continue
            drawing.flow(container, event.get("id", ""), target.get("id", ""))
            drawing.note(event, "link_joined", target=target.get("id"))
            _unlink(event)
        for event in caught.values():
            if not drawing.entering(container, event.get("id", "")):
                drawing.refuse(event, "link_without_source", link=_name(event))
            event.tag = q("intermediateThrowEvent")
            _unlink(event)


def _links(container: Tag, name: str) -> list[Tag]:
    return [event for event in container.findall(q(name)) if kinds(event) == ["link"]]


def _caught(drawing: Drawing, container: Tag) -> dict[str, Tag]:
    caught: dict[str, Tag] = {}
    for event in _links(container, "intermediateCatchEvent"):
        if _name(event) in caught:
            drawing.refuse(event, "link_twice", link=_name(event))
        caught[_name(event)] = event
    return caught


def _name(event: Tag) -> str:
    return definitions(event)[0].get("name", "")


def _unlink(event: Tag) -> None:
    for definition in definitions(event):
        event.remove(definition)
